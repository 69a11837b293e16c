import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from '../../src/index.ts';

const CASES: readonly (readonly [prose: string, label: string | undefined])[] = [
  ['My name is Ada Example, and I am a Software Engineer with a love of looms.', 'Software Engineer'],
  ['I’m a Member of Technical Staff @ Loomworks, in the weaving team.', 'Member of Technical Staff'],
  ['I’m a research engineer at Loomworks.', 'Research engineer'],
  ['I am Ada Example, an iOS developer who weaves.', 'iOS developer'],
  ['I have just left school. For two years I worked in a mill as a research assistant at Dundee.', undefined],
  ['I build looms. Previously I was an apprentice, and a software engineer taught me to read.', undefined],
];

suite('what somebody says to be', () => {
  for (const [prose, label] of CASES) {
    test(`${label ?? 'nothing'}: ${prose}`, async () => {
      const { resume } = await read({ path: 'ada.md', content: `# Ada Example\n\n${prose}\n\nMore about looms.\n` });
      const basics = resume?.['basics'] as { readonly label?: string } | undefined;
      assert.equal(basics?.label, label);
    });
  }
});
