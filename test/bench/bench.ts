/** A comparison that `npm run bench` makes. */
export interface Bench {
  readonly title: string;
  /** Why it can't be made here; lower case, no full stop. */
  readonly skip?: string | undefined;
  run(): Promise<readonly Figure[]>;
}

/** One line of a comparison. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** Against another line of the same bench. */
  readonly ratio?: Ratio;
}

export interface Ratio {
  readonly value: number;
  /** What it should be at most, or at least. */
  readonly goal?: { readonly most: number } | { readonly least: number };
}

export function meetsGoal({ value, goal }: Ratio): boolean {
  if (goal === undefined) return true;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}
