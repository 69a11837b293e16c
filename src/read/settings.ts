import type { Setting } from '../profile/profile.ts';
import { isObject } from '../profile/values.ts';
import type { Parsed, Path } from './formats/written.ts';

/** The render settings below `onesheet:`, each at its dotted path and with its place; what they may say is checked later. */
export function settingsOf({ data, spanOf }: Parsed): readonly Setting[] {
  return isObject(data) && 'onesheet' in data ? [...flattened([], data['onesheet'], spanOf)] : [];
}

function* flattened(path: Path, value: unknown, spanOf: Parsed['spanOf']): Generator<Setting> {
  if (!isObject(value)) {
    yield { key: path.join('.'), value, span: spanOf(['onesheet', ...path]) };
    return;
  }
  for (const [key, below] of Object.entries(value)) yield* flattened([...path, key], below, spanOf);
}
