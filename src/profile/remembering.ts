/**
 * The same function of a text, which knows its latest answers: the passes over a page ask of one line again and again whether
 * it is dated, or a title, and each may ask without a thought for the others. Nothing but time depends on what it knows:
 * without it, a page takes half as long again.
 */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  let latest = new Map<string, T>();
  let earlier = latest;
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = latest.get(text) ?? earlier.get(text);
    if (known !== undefined || latest.has(text)) return known as T;
    const found = answer(text);
    if (latest.size >= most) {
      earlier = latest;
      latest = new Map();
    }
    latest.set(text, found);
    return found;
  };
}

/** As many as the lines of a long page, twice. */
const most = 1000;
/** Longer texts are no lines, and seldom asked of twice. */
const longest = 400;
