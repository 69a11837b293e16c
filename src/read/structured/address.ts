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
  return value === undefined ? undefined : mailAddresses([value], span, report)[0];
}

/** The same of several that stand under one key. */
export function mailAddresses(values: readonly string[], span: () => Span, report: Report): readonly string[] {
  const addresses = values.map((value) => value.replace(/^mailto:/, ''));
  const wrong = addresses.filter((address) => !/^[^\s@<>()]+@[^\s@<>().]+(?:\.[^\s@<>().]+)+$/.test(address));
  if (wrong.length > 0) {
    const named = wrong.map((address) => `\`${address}\``).join(', ');
    report.warning(
      'no-email',
      wrong.length === 1 ? `${named} is no e-mail address` : `${named} are no e-mail addresses`,
      {
        span: span(),
        hint: 'write `name@host.example`',
      },
    );
  }
  return addresses;
}
