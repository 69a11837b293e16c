import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { linkAddress } from '../links.ts';

/** A web address, also one without its `https://`, as every second résumé has it. */
export function webAddress(value: string | undefined, span: () => Span, report: Report): string | undefined {
  if (value === undefined) return undefined;
  const address =
    linkAddress(value) ??
    (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(value) ? linkAddress(`https://${value}`) : undefined);
  if (address === undefined)
    report.note('no-address', `\`${value}\` is no web address and is not linked`, {
      span: span(),
      hint: 'begin it with `https://`',
    });
  return address;
}
