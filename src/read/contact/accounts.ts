import { profileAddress, socialProfile } from '../../profile/networks.ts';
import type { SocialProfile } from '../../profile/profile.ts';
import { bareAddress } from './reachable.ts';

/** The accounts of a person, each once however often and in whichever way it is given; two of one network are two. */
export class Accounts {
  readonly #list: SocialProfile[] = [];
  readonly #known = new Set<string>();

  get list(): readonly SocialProfile[] {
    return this.#list;
  }

  /** Whether it was new. */
  add(account: SocialProfile): boolean {
    const key = keyOf(account);
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.#list.push(account);
    return true;
  }
}

/** Somebody on a network, by an address there or by name. */
export function accountOf(network: string, value: string): SocialProfile {
  const known = socialProfile(bareAddress(value) ?? '');
  if (known) return known;
  const url = profileAddress(network, value);
  return { network, username: value.replace(/^@/, ''), ...(url !== undefined && { url }) };
}

/** Whether a link to an account says no more than whose it is, or where. */
export function isNamed({ network, username, url = '' }: SocialProfile, label: string): boolean {
  const address = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  const names = [network, username, url, address, ''];
  return names.some((name) => name?.toLowerCase() === label.toLowerCase());
}

function keyOf({ network, username, url }: SocialProfile): string {
  return (username === undefined ? (url ?? '') : `${network ?? ''} ${username}`).toLowerCase();
}
