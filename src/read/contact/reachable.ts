import { cuesOf } from '../../profile/cues.ts';
import { networkNamed, socialProfile } from '../../profile/networks.ts';
import { mayBePlace } from '../../profile/places.ts';
import type { Text } from '../../profile/profile.ts';
import { isEastAsian } from '../../profile/scripts.ts';
import { plain } from '../../profile/text.ts';
import { linkAddress } from '../links.ts';
import { findEmail } from './email.ts';
import { labelled } from './label.ts';
import { findPhone } from './phone.ts';

/** What parts the pieces of a contact line. */
export const separators = /(?<!\s)\s*[|•·‧∙⋅◦■▪]\s*|(?<!\s)\s+(?:--|—|–|\/\/)\s+|\s{3,}|\n/g;

/** Whether a piece of a line is a way to reach somebody; a sentence that holds one is prose. */
export function isReachable(piece: Text): boolean {
  if (piece.some((run) => run.href && (/^(?:mailto|tel):/.test(run.href) || socialProfile(run.href))))
    return wordsIn(plain(piece.filter((run) => run.href === undefined))) <= MOST_BESIDE_LINK;
  const characters = plain(piece);
  const known = labelled(piece);
  if (known && (known.kind === 'email' || known.kind === 'phone' || known.kind === 'url')) return true;
  if (known && networkNamed(known.label) !== undefined && /^@?\S+$/.test(plain(known.value))) return true;
  const mail = findEmail(characters);
  if (mail) {
    const beside = characters.slice(0, mail.start) + characters.slice(mail.end);
    return beside.length <= 30 && wordsIn(beside) <= MOST_BESIDE_MAIL;
  }
  const phone = findPhone(characters);
  if (phone) return characters.length - phone.number.length <= 20;
  const address = bareAddress(characters);
  return address !== undefined && socialProfile(address) !== undefined;
}

/** "Find me on GitHub" */
const MOST_BESIDE_LINK = 3;
/** "How to reach me: …" */
const MOST_BESIDE_MAIL = 4;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** Whether all that a text says is a link. */
export function isLink(text: Text): boolean {
  return text.every((run) => run.href !== undefined || !/[\p{L}\p{N}]/u.test(run.text));
}

/** The web address that a text is, also where it begins without `https://`. */
export function bareAddress(characters: string): string | undefined {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/iu.test(characters)
    ? linkAddress(/^https?:/i.test(characters) ? characters : `https://${characters}`)
    : undefined;
}

/** A link that shows its own address. */
export function isAddress(label: string, href: string): boolean {
  return label.includes('.') && bare(href).startsWith(bare(label));
}

function bare(address: string): string {
  return address.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
}

/** The address that a `mailto:` leads to. */
export function addressOf(mailto: string): string {
  const address = mailto.slice('mailto:'.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A city, or a city and its country. */
export function looksLikePlace(piece: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,30}(?:,\s*[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,30}){0,2}$/u.test(piece) &&
    piece.split(/\s+/).length <= 6 &&
    (!isEastAsian(piece) || mayBePlace(piece)) &&
    cuesOf(piece).organization < 2
  );
}
