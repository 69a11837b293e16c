/** A call to be made inside a page. */
export interface Call<Result> {
  readonly expression: string;
  /** Only for the compiler: what comes back. */
  readonly gives?: Result;
}

/** Calls whose results come back in their order. */
export type Calls<Results extends readonly unknown[]> = { readonly [Index in keyof Results]: Call<Results[Index]> };

/** A call of a function that uses nothing but its argument and the page. */
export function call<Argument, Result>(
  inPage: (argument: Argument) => Result,
  argument: Argument,
): Call<Awaited<Result>> {
  return { expression: `(${inPage.toString()})(${JSON.stringify(argument)})` };
}
