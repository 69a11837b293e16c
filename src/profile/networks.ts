import type { SocialProfile } from './profile.ts';

/** Networks by host; `path` is what stands before the user's name in the address. */
const networks: readonly {
  readonly network: string;
  readonly host: RegExp;
  readonly path?: string;
  readonly query?: string;
}[] = [
  { network: 'GitHub', host: /^github\.com$/ },
  { network: 'GitLab', host: /^gitlab\.com$/ },
  { network: 'Codeberg', host: /^codeberg\.org$/ },
  { network: 'Bitbucket', host: /^bitbucket\.org$/ },
  { network: 'LinkedIn', host: /(?:^|\.)linkedin\.com$/, path: 'in' },
  { network: 'Xing', host: /^xing\.com$/, path: 'profile' },
  { network: 'Twitter', host: /^(?:mobile\.)?twitter\.com$/ },
  { network: 'X', host: /^x\.com$/ },
  { network: 'Bluesky', host: /^bsky\.app$/, path: 'profile' },
  { network: 'Mastodon', host: /^(?:mastodon\.|fosstodon\.org|hachyderm\.io|mas\.to|mstdn\.)/ },
  { network: 'ORCID', host: /^orcid\.org$/ },
  { network: 'Google Scholar', host: /^scholar\.google\./, query: 'user' },
  { network: 'ResearchGate', host: /^researchgate\.net$/, path: 'profile' },
  { network: 'Stack Overflow', host: /(?:^|\.)stackoverflow\.com$/, path: 'users' },
  { network: 'Hugging Face', host: /^huggingface\.co$/ },
  { network: 'Kaggle', host: /^kaggle\.com$/ },
  { network: 'Medium', host: /^medium\.com$/ },
  { network: 'DEV', host: /^dev\.to$/ },
  { network: 'Facebook', host: /^(?:[a-z-]+\.)?facebook\.com$/ },
  { network: 'Instagram', host: /^instagram\.com$/ },
  { network: 'YouTube', host: /^youtube\.com$/ },
  { network: 'Telegram', host: /^t\.me$/ },
  { network: 'Behance', host: /^behance\.net$/ },
  { network: 'Dribbble', host: /^dribbble\.com$/ },
  { network: 'LeetCode', host: /^leetcode\.(?:com|cn)$/ },
  { network: 'Keybase', host: /^keybase\.io$/ },
  { network: 'Weibo', host: /^weibo\.com$/ },
  { network: 'Zhihu', host: /^zhihu\.com$/, path: 'people' },
  { network: 'Qiita', host: /^qiita\.com$/ },
  { network: 'Zenn', host: /^zenn\.dev$/ },
];

/** The social profile that an address is, or nothing for any other page, a repository among them. */
export function socialProfile(address: string): SocialProfile | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const known = networks.find((entry) => entry.host.test(host));
  if (!known) return undefined;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const name = known.query
    ? url.searchParams.get(known.query)
    : known.path
      ? segments[0] === known.path
        ? segments[1]
        : undefined
      : segments[0];
  const depth = known.path ? 2 : 1;
  if (!name || (segments.length > depth && known.network !== 'Stack Overflow' && known.network !== 'LinkedIn'))
    return undefined;
  return { network: known.network, username: decoded(name).replace(/^@/, ''), url: address };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The name under which a label such as `github` is known. */
export function networkNamed(label: string): string | undefined {
  const wanted = label.toLowerCase().replace(/[^a-z]/g, '');
  return networks.find(({ network }) => network.toLowerCase().replace(/[^a-z]/g, '') === wanted)?.network;
}
