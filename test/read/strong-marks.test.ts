import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

/** A sentence as it is read, with square brackets around what is bold. */
function read(sentence: string): string | undefined {
  const source = new Source('me.md', `# Ada Roe\n\n## Summary\n\n${sentence}\n`);
  const [block] = readProfile(source, { disk: realDisk() }, new Report())?.sections[0]?.body ?? [];
  return block?.kind === 'paragraph'
    ? block.text.map(({ text, strong }) => (strong ? `[${text}]` : text)).join('')
    : undefined;
}

suite('strong marks', () => {
  for (const [sentence, expected] of [
    ['**織機（木製）**を組む。', '[織機（木製）]を組む。'],
    ['これは**（主な）仕事**です。', 'これは[（主な）仕事]です。'],
    ['**주요 업무(직조)**를 맡았다.', '[주요 업무(직조)]를 맡았다.'],
    ['**Loom (oak)**s and **"wefts"**es', '[Loom (oak)]s and ["wefts"]es'],
    ['**Loom: **oak, **Weft: **wool', '[Loom: ]oak, [Weft: ]wool'],
    ['**The Mill **', '[The Mill]'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['**kwargs and **bold** words', '**kwargs and [bold] words'],
    ['**one\nbold** thing', '[one] [bold] thing'],
    ['**outer (**inner**)** end', '[outer (inner)] end'],
    ['a**b**c', 'a[b]c'],
  ] as const) {
    test(sentence, () => assert.equal(read(sentence), expected));
  }
});
