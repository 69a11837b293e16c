import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recording } from '../../src/batch/cache/files.ts';
import { themeShelf } from '../../src/batch/theme-shelf.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';

suite('theme shelf', () => {
  test('loads a theme once, and lets every job depend on its files', () => {
    const load = themeShelf();
    const [first, second] = [recording(realDisk()), recording(realDisk())];
    const theme = load('classic', first, new Report());
    assert.ok(theme);
    assert.equal(load('classic', second, new Report()), theme);
    assert.ok(second.asked.some((path) => path.endsWith('theme.yaml')));
    assert.deepEqual(second.asked, first.asked);
    assert.notEqual(load('modern', second, new Report()), theme);
  });

  test('says to every job what is wrong with a theme', () => {
    const load = themeShelf();
    for (const job of ['one.md', 'two.md']) {
      const report = new Report(job);
      assert.equal(load('clasic', realDisk(), report), undefined);
      assert.deepEqual(
        report.diagnostics.map(({ code }) => code),
        ['unknown-theme'],
      );
    }
  });
});
