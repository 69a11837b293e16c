import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { realDisk } from '../../src/source/disk.ts';
import { BUILT_IN_THEMES } from '../../src/theme/built-in.ts';
import { covered } from '../../src/theme/coverage.ts';
import { facesFor, loadFamily } from '../../src/theme/fonts.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { Report } from '../../src/source/report.ts';
import { join } from 'node:path';

const disk = realDisk();
const codes = (text: string): Set<number> =>
  new Set([...text.matchAll(/./gsu)].map(([character]) => character.codePointAt(0) ?? 0));

/** The families that the built-in themes are set in. */
const families = new Set(
  BUILT_IN_THEMES.flatMap((name) => {
    const theme = loadTheme(name, disk, new Report());
    return theme?.kind === 'onesheet'
      ? [...theme.manifest.fonts.values()].flatMap(({ body, heading }) => [body, heading])
      : [];
  }),
);

suite('type families', () => {
  for (const id of families) {
    test(`${id} has what every Latin face is taken to have`, () => {
      const family = loadFamily(id, disk);
      assert.ok(family);
      const woff2 = disk.read(join(family.folder, 'files', `${id}-latin-400-normal.woff2`));
      assert.ok(woff2);
      const latin = [
        ...Array.from({ length: 95 }, (_, index) => 32 + index),
        ...Array.from({ length: 96 }, (_, index) => 160 + index),
        ...codes('–—‘’‚“”„•…€'),
      ];
      // A soft hyphen is never drawn.
      const wanted = latin.filter((code) => code !== 0xad);
      assert.deepEqual(
        wanted.filter((code) => !covered(woff2, wanted).includes(code)),
        [],
      );
    });

    test(`${id} has Greek, Cyrillic, Vietnamese and Polish, upright and italic`, () => {
      const family = loadFamily(id, disk);
      assert.ok(family);
      const { missing, faces } = facesFor(family, ['400', '400i'], codes('ΩωЖяễł'), disk);
      assert.deepEqual([...missing], []);
      assert.ok(faces.some(({ style }) => style === 'italic'));
    });
  }

  test('are not read where they are not installed', () => {
    assert.equal(loadFamily('no-such-family', disk), undefined);
  });

  test('give large scripts in one file, and the nearest weight there is', () => {
    const chinese = loadFamily('noto-sans-sc', disk);
    assert.ok(chinese);
    const { faces, missing } = facesFor(chinese, ['640'], codes('简历工作'), disk);
    assert.equal(missing.size, 0);
    assert.deepEqual(
      faces.map(({ weight }) => weight),
      [600],
    );
  });
});
