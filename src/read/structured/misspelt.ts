import { closest } from '../../source/closest.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';

/**
 * Warns of keys that are no known ones but look like a slip of one. A key that resembles none is an extension, and kept
 * without a word.
 */
export function reportMisspelt(
  fields: Readonly<Record<string, unknown>>,
  known: readonly string[],
  spanOf: (key: string) => Span,
  report: Report,
): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key) || key.length < 4 || /^(?:x-|[_$@])/.test(key)) continue;
    const near = closest(
      key,
      known.filter((name) => !(name in fields)),
    );
    if (near === undefined || near.length < 4) continue;
    report.warning('unknown-key', `\`${key}\` is no key that onesheet knows`, {
      span: spanOf(key),
      hint: `did you mean \`${near}\`?`,
    });
  }
}
