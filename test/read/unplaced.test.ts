import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from '../../src/read/markdown/page.ts';
import { parse } from '../../src/read/markdown/parse.ts';
import { reportUnplaced } from '../../src/read/markdown/unplaced.ts';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

test('words of a page that are not in its profile are said, from the first one on', () => {
  const less = new Source('me.md', '# Ada Roe\n\n## Skills\n\n- Looms\n');
  const more = new Source('me.md', '# Ada Roe\n\n## Skills\n\n- Looms, hand and power\n- Warps\n');
  const profile = readProfile(less, { disk: realDisk() }, new Report());
  assert.ok(profile);
  const report = new Report();
  reportUnplaced(pageOf(parse(more.text, 1)), profile, more, report);
  assert.deepEqual(
    report.diagnostics.map(({ code, omitted, span }) => [code, omitted, span && more.position(span.start).line]),
    [['left-out-words', 'hand and power warps', 5]],
  );
});
