import { operandsOf } from '../content-stream.ts';
import type { Content } from '../pages.ts';
import { untaggedStretches } from '../untagged.ts';
import type { Rule } from './rule.ts';

/** All that is painted belongs to the structure or is an artifact, and never both, ISO 14289-1 7.1. */
export const untaggedContent: Rule = {
  name: 'untagged-content',
  standards: ['PDF/UA-1'],
  find: ({ contents }) =>
    contents.flatMap((content) => {
      const { page } = content;
      const bare = untaggedStretches(content).length;
      const mixed = artifactsInContent(content);
      return [
        ...(bare > 0
          ? [{ message: `${bare} times something is painted that is neither tagged nor an artifact`, page }]
          : []),
        ...(mixed > 0 ? [{ message: `${mixed} artifacts stand inside tagged content, or the reverse`, page }] : []),
      ];
    }),
};

function artifactsInContent({ bytes, operations }: Content): number {
  const open: Kind[] = [];
  const within = { artifact: 0, content: 0, neither: 0 };
  let mixed = 0;
  for (const operation of operations) {
    const { operator } = operation;
    if (operator === 'EMC') within[open.pop() ?? 'neither']--;
    if (operator !== 'BMC' && operator !== 'BDC') continue;
    const [tag, properties = ''] = operandsOf(bytes, operation);
    const kind: Kind = tag === '/Artifact' ? 'artifact' : properties.includes('/MCID') ? 'content' : 'neither';
    if ((kind === 'artifact' && within.content > 0) || (kind === 'content' && within.artifact > 0)) mixed++;
    open.push(kind);
    within[kind]++;
  }
  return mixed;
}

type Kind = 'artifact' | 'content' | 'neither';
