/** Whether a value that came from a file is a mapping. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string or number as text, trimmed; nothing where it is empty or something else. */
export function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  return value.trim() === '' ? undefined : value.trim();
}

/** The mappings in a list; a single mapping is a list of one. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The same with the place of each, as a path from the value. */
export function placedObjectsOf(
  value: unknown,
): readonly (readonly [readonly number[], Readonly<Record<string, unknown>>])[] {
  if (isObject(value)) return [[[], value]];
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item, index) => (isObject(item) ? [[[index], item] as const] : []));
}

/** The texts in a list; a single text is a list of one. */
export function stringsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(stringOf).filter((text) => text !== undefined);
}

/** Every text in a value, however deep. */
export function textsWithin(value: unknown): readonly string[] {
  const text = stringOf(value);
  if (text !== undefined) return [text];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : [];
}
