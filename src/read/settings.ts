import type { Setting } from '../profile/profile.ts';
import { isObject } from '../profile/values.ts';
import type { FrontMatter } from './front-matter.ts';

/** The render settings below `onesheet:`, each at its dotted path and with its place; what they may say is checked later. */
export function settingsOf({ data, spanOf }: Pick<FrontMatter, 'data' | 'spanOf'>): readonly Setting[] {
  return 'onesheet' in data ? [...flattened('', data['onesheet'], (path) => spanOf(path))] : [];
}

function* flattened(path: string, value: unknown, spanOf: FrontMatter['spanOf']): Generator<Setting> {
  if (!isObject(value)) {
    yield { key: path, value, span: spanOf(path === '' ? 'onesheet' : `onesheet.${path}`) };
    return;
  }
  for (const [key, below] of Object.entries(value))
    yield* flattened(path === '' ? key : `${path}.${key}`, below, spanOf);
}
