import type { SocialProfile } from './profile.ts';

/** Networks by host; `path` is what stands before the user's name in the address, `home` all of it. */
const networks: readonly {
  readonly network: string;
  readonly host: RegExp;
  readonly path?: string;
  readonly query?: string;
  /** Missing where each user chooses a host. */
  readonly home?: string;
}[] = [
  { network: 'GitHub', host: /^github\.com$/, home: 'https://github.com/' },
  { network: 'GitLab', host: /^gitlab\.com$/, home: 'https://gitlab.com/' },
  { network: 'Codeberg', host: /^codeberg\.org$/, home: 'https://codeberg.org/' },
  { network: 'Bitbucket', host: /^bitbucket\.org$/, home: 'https://bitbucket.org/' },
  { network: 'LinkedIn', host: /(?:^|\.)linkedin\.com$/, path: 'in', home: 'https://linkedin.com/in/' },
  { network: 'Xing', host: /^xing\.com$/, path: 'profile', home: 'https://www.xing.com/profile/' },
  { network: 'Twitter', host: /^(?:mobile\.)?twitter\.com$/, home: 'https://twitter.com/' },
  { network: 'X', host: /^x\.com$/, home: 'https://x.com/' },
  { network: 'Bluesky', host: /^bsky\.app$/, path: 'profile', home: 'https://bsky.app/profile/' },
  { network: 'Mastodon', host: /^(?:mastodon\.|fosstodon\.org|hachyderm\.io|mas\.to|mstdn\.)/ },
  { network: 'ORCID', host: /^orcid\.org$/, home: 'https://orcid.org/' },
  {
    network: 'Google Scholar',
    host: /^scholar\.google\./,
    query: 'user',
    home: 'https://scholar.google.com/citations?user=',
  },
  {
    network: 'ResearchGate',
    host: /^researchgate\.net$/,
    path: 'profile',
    home: 'https://www.researchgate.net/profile/',
  },
  {
    network: 'Stack Overflow',
    host: /(?:^|\.)stackoverflow\.com$/,
    path: 'users',
    home: 'https://stackoverflow.com/users/',
  },
  { network: 'Hugging Face', host: /^huggingface\.co$/, home: 'https://huggingface.co/' },
  { network: 'Kaggle', host: /^kaggle\.com$/, home: 'https://www.kaggle.com/' },
  { network: 'Medium', host: /^medium\.com$/, home: 'https://medium.com/@' },
  { network: 'DEV', host: /^dev\.to$/, home: 'https://dev.to/' },
  { network: 'Facebook', host: /^(?:[a-z-]+\.)?facebook\.com$/, home: 'https://www.facebook.com/' },
  { network: 'Instagram', host: /^instagram\.com$/, home: 'https://instagram.com/' },
  { network: 'YouTube', host: /^youtube\.com$/, home: 'https://www.youtube.com/@' },
  { network: 'Telegram', host: /^t\.me$/, home: 'https://t.me/' },
  { network: 'Behance', host: /^behance\.net$/, home: 'https://www.behance.net/' },
  { network: 'Dribbble', host: /^dribbble\.com$/, home: 'https://dribbble.com/' },
  { network: 'LeetCode', host: /^leetcode\.(?:com|cn)$/, home: 'https://leetcode.com/u/' },
  { network: 'Keybase', host: /^keybase\.io$/, home: 'https://keybase.io/' },
  { network: 'Reddit', host: /^reddit\.com$/, path: 'user', home: 'https://www.reddit.com/user/' },
  { network: 'IMDb', host: /^imdb\.com$/, path: 'name', home: 'https://www.imdb.com/name/' },
  { network: 'Weibo', host: /^weibo\.com$/, home: 'https://weibo.com/' },
  { network: 'Zhihu', host: /^zhihu\.com$/, path: 'people', home: 'https://www.zhihu.com/people/' },
  { network: 'Qiita', host: /^qiita\.com$/, home: 'https://qiita.com/' },
  { network: 'Zenn', host: /^zenn\.dev$/, home: 'https://zenn.dev/' },
];

/** The social profile that an address is, or nothing for any other page, a repository among them. */
export function socialProfile(address: string): SocialProfile | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const network = networks.find((entry) => entry.host.test(host));
  if (!network) return undefined;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const name = network.query
    ? url.searchParams.get(network.query)
    : network.path
      ? segments[0] === network.path
        ? segments[1]
        : undefined
      : segments[0];
  const depth = network.path ? 2 : 1;
  if (!name || (segments.length > depth && network.network !== 'Stack Overflow' && network.network !== 'LinkedIn'))
    return undefined;
  return { network: network.network, username: decoded(name).replace(/^@/, ''), url: address };
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
  return known(label)?.network;
}

/** Where a network has the page of a user, or nothing where that does not follow from the user's name. */
export function profileAddress(network: string, username: string): string | undefined {
  // Some are known by number and name, Mastodon's by name and host.
  const [, name, host] = /^@?((?:\d+\/)?[^\s@/?#:]+)(?:@([\w.-]+\.\w+))?$/.exec(username) ?? [];
  const { home } = known(network) ?? {};
  if (name === undefined) return undefined;
  if (host === undefined) return home && home + encodeURI(name);
  return home === undefined ? `https://${host}/@${encodeURI(name)}` : undefined;
}

function known(label: string): (typeof networks)[number] | undefined {
  const wanted = label.toLowerCase().replace(/[^a-z]/g, '');
  return networks.find(({ network }) => network.toLowerCase().replace(/[^a-z]/g, '') === wanted);
}
