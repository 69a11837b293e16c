import type { Extra } from '../../profile/profile.ts';

/**
 * What of an object would be lost if only `written` came back: unknown keys, and known ones whose text said more than
 * its plain form. Kept beside the fields, it wins on the way out, so that nothing that came in is missing.
 */
export function remainder(
  original: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, unknown>>,
  options: { readonly handled: ReadonlySet<string>; readonly renamed?: ReadonlyMap<string, string> },
): Extra | undefined {
  const rest = Object.entries(original).filter(
    ([key, value]) =>
      !options.handled.has(key) &&
      !((options.renamed?.get(key) ?? '\0') in written) &&
      !isSame(value, written[key]) &&
      value !== null &&
      value !== '',
  );
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
