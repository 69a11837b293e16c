import { InvalidArgumentError } from 'commander';

/*
 * What options take. A reader gives the value or throws Commander's error, which becomes a usage error
 * that says what was expected.
 */

/** `a,b` and repeated options both make a list. */
export function list(value: string, before: readonly string[] | undefined): readonly string[] {
  const items = value.split(',').map((item) => item.trim());
  if (items.some((item) => item === '')) throw new InvalidArgumentError('A name is empty.');
  return [...(before ?? []), ...items];
}

/** Repeatable, kept whole. */
export function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** A reader made of a function that gives `undefined` for what it can't take. */
export function reader<T>(read: (value: string) => T | undefined, takes: string): (value: string) => T {
  return (value) => {
    const read_ = read(value);
    if (read_ === undefined) throw new InvalidArgumentError(`It takes ${takes}.`);
    return read_;
  };
}

/** A `key=value` pair, repeatable. */
export function pair(value: string, before: readonly string[] | undefined): readonly string[] {
  if (!/^[^=\s]+=/.test(value))
    throw new InvalidArgumentError('It takes `key=value`, as in `basics.label=Typesetter`.');
  return repeated(value, before);
}

export function positiveInteger(value: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : undefined;
}

export function positiveNumber(value: string): number | undefined {
  const number = Number(value);
  return value.trim() !== '' && number > 0 && Number.isFinite(number) ? number : undefined;
}

/** An ISO 8601 date or date and time; without a zone it is UTC, so that it means the same everywhere. */
export function isoDate(value: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(value)) return undefined;
  const zoned = /T/.test(value) && !/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? `${value}Z` : value;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
