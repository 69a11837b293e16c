import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

/** A sentence as it is read, with its links as in Markdown. */
function read(sentence: string): string | undefined {
  const source = new Source(
    'me.md',
    `# Ada Roe\n\n## Experience\n\n### Weaver\n\n**The Mill** | 2019\n\n${sentence}\n`,
  );
  const [block] = readProfile(source, { disk: realDisk() }, new Report())?.sections[0]?.entries[0]?.body ?? [];
  return block?.kind === 'paragraph'
    ? block.text.map(({ text, href }) => (href === undefined ? text : `[${text}](${href})`)).join('')
    : undefined;
}

suite('bare addresses', () => {
  for (const [sentence, expected] of [
    ['See https://ada.example/cv, please.', 'See [https://ada.example/cv](https://ada.example/cv), please.'],
    ['(http://ada.example/a_(b))', '([http://ada.example/a_(b)](http://ada.example/a_(b)))'],
    ['At www.ada.example/x?', 'At [www.ada.example/x](https://www.ada.example/x)?'],
    ['Of **ada@looms.example**.', 'Of [ada@looms.example](mailto:ada@looms.example).'],
    ['主页：https://ada.example，织工', '主页：[https://ada.example](https://ada.example)，织工'],
    [
      '[the mill](https://mill.example) and https://ada.example',
      '[the mill](https://mill.example) and [https://ada.example](https://ada.example)',
    ],
  ] as const) {
    test(`are links: ${sentence}`, () => assert.equal(read(sentence), expected));
  }

  for (const sentence of [
    'Wrote README.md, in Node.js and Asp.Net.',
    'Clone git@github.com:ada/looms.git at 5 @ 3.',
    'Known as @ada@looms.example.',
    'Ran `curl https://ada.example` daily.',
    'Never ftp://ada.example or javascript://alert(1) or www.mill.',
  ]) {
    test(`are not in: ${sentence}`, () => assert.equal(read(sentence), sentence.replaceAll('`', '')));
  }
});
