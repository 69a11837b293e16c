export interface Pace {
  /** How many pieces of work are under way at most. */
  readonly atOnce: number;
  /** How many results may wait for an earlier one. */
  readonly ahead: number;
}

/**
 * Does pieces of work at once and yields their results in the order of the items. One that takes long holds up the
 * results after it, not the work on them, as far as `ahead` goes. Takes an item only when there is room for it.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  { atOnce, ahead }: Pace,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const begun: Begun<Result>[] = [];
  let underWay = 0;
  let news = Promise.withResolvers<void>();
  for (const item of items) {
    // oxlint-disable-next-line no-unmodified-loop-condition -- it is, when a piece of work ends
    while (underWay >= atOnce || begun.length >= atOnce + ahead) {
      if (begun[0]?.done === true) yield await begun.shift()!.result;
      else {
        await news.promise;
        news = Promise.withResolvers();
      }
    }
    underWay += 1;
    const entry: Begun<Result> = { done: false, result: work(item) };
    const ended = (): void => {
      entry.done = true;
      underWay -= 1;
      news.resolve();
    };
    // A rejection is seen when its turn comes; until then it is not unhandled.
    entry.result.then(ended, ended);
    begun.push(entry);
  }
  for (const { result } of begun) yield await result;
}

interface Begun<Result> {
  done: boolean;
  readonly result: Promise<Result>;
}
