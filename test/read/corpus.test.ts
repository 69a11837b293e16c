import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toJsonResume } from '../../src/profile/json-resume.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { decode } from '../../src/source/encoding.ts';
import { Report } from '../../src/source/report.ts';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

function read(path: string): { readonly profile: Profile | undefined; readonly report: Report } {
  const report = new Report();
  const source = decode(readFileSync(path), path, report);
  return { profile: source && readProfile(source, { disk: realDisk() }, report), report };
}

/** The pages that the project began with, where they are at hand. */
suite('shared corpus', { skip: !existsSync(shared) }, () => {
  for (const folder of ['seeds', 'corpus/layouts', 'corpus/samples']) {
    const names = existsSync(join(shared, folder)) ? readdirSync(join(shared, folder)) : [];
    for (const name of names.filter(
      (file) => /(?:\.md|resume.*\.json|\.ya?ml)$/.test(file) && !file.includes('gold'),
    )) {
      test(`${folder}/${name}`, () => {
        const { profile, report } = read(join(shared, folder, name));
        assert.ok(profile ?? report.hasErrors);
        if (profile) JSON.stringify(toJsonResume(profile));
        // A footer that says name and address once more may go; nothing else may.
        const lost = report.diagnostics
          .filter(({ code }) => code === 'left-out-words')
          .flatMap(({ omitted = '' }) => omitted.split(' '));
        assert.ok(lost.length < 10, `lost ${lost.join(' ')}`);
      });
    }
  }

  for (const [seed, count] of [
    ['001', 5],
    ['002', 8],
  ] as const) {
    test(`seed ${seed} has ${count} whole entries`, () => {
      const name = readdirSync(join(shared, 'seeds')).find((file) => file.startsWith(seed)) ?? '';
      const entries = read(join(shared, 'seeds', name)).profile?.sections[0]?.entries ?? [];
      assert.equal(entries.length, count);
      for (const { title, organization, dates, location } of entries)
        assert.ok(title && organization && dates?.start && location);
    });
  }
});
