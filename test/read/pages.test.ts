import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { decode } from '../../src/source/encoding.ts';
import { Report } from '../../src/source/report.ts';
import { told } from './told.ts';

const folder = new URL('pages/', import.meta.url);

/** Each page of `pages/` has below its line of tildes what must be read in it. */
suite('pages', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    test(name, () => {
      const [page = '', expected = ''] = readFileSync(new URL(name, folder), 'utf8').split(/^~{6} read as ~{6}\n/m);
      const report = new Report();
      const source = decode(Buffer.from(page), `${name}.md`, report);
      const profile = source && readProfile(source, { disk: realDisk() }, report);
      assert.ok(profile, 'no profile was read');
      assert.equal(told(profile).trim(), expected.trim());
      assert.deepEqual(
        report.diagnostics.filter(({ code }) => code === 'left-out-words').map(({ omitted }) => omitted),
        [],
      );
    });
  }
});
