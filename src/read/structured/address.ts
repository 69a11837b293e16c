import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { linkAddress } from '../links.ts';

/** A web address, also one without its `https://`, as every second résumé has it. */
export function wholeAddress(value: string): string | undefined {
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(value);
  return linkAddress(value) ?? (isBare ? linkAddress(`https://${value}`) : undefined);
}

/** The same of a value that may be none, which is said. */
export function webAddress(value: string | undefined, span: () => Span, report: Report): string | undefined {
  if (value === undefined) return undefined;
  const address = wholeAddress(value);
  if (address === undefined)
    report.note('no-address', `\`${value}\` is no web address and is not linked`, {
      span: span(),
      hint: 'begin it with `https://`',
    });
  return address;
}

/** An e-mail address without its `mailto:`; what is none is kept as it is, and said. */
export function mailAddress(value: string | undefined, span: () => Span, report: Report): string | undefined {
  if (value === undefined) return undefined;
  const address = value.replace(/^mailto:/, '');
  if (!/^[^\s@<>()]+@[^\s@<>().]+(?:\.[^\s@<>().]+)+$/.test(address))
    report.warning('no-email', `\`${value}\` is no e-mail address`, {
      span: span(),
      hint: 'write `name@host.example`',
    });
  return address;
}
