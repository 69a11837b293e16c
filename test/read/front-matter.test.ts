import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Basics } from '../../src/profile/profile.ts';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

function basics(matter: string): Basics | undefined {
  const source = new Source('me.md', `---\nname: Ada Roe\n${matter}\n---\n\n## Skills\n\nWeaving\n`);
  return readProfile(source, { disk: realDisk() }, new Report())?.basics;
}

suite('front matter', () => {
  for (const [line, address] of [
    ['github: ada', 'https://github.com/ada'],
    ['github: "@ada"', 'https://github.com/ada'],
    ['github: github.com/ada', 'https://github.com/ada'],
    ['github: https://github.com/ada', 'https://github.com/ada'],
    ['linkedin: ada-roe', 'https://linkedin.com/in/ada-roe'],
    ['orcid: 0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['mastodon: "@ada@looms.example"', 'https://looms.example/@ada'],
    ['stackoverflow: 1234/ada', 'https://stackoverflow.com/users/1234/ada'],
    ['linkedin: Ada Roe', undefined],
    ['twitter: ada@looms.example', undefined],
  ] as const) {
    test(`${line} is ${address ?? 'a name without a page'}`, () => {
      assert.deepEqual(
        basics(line)?.profiles.map(({ url }) => url),
        [address],
      );
    });
  }

  for (const [line, address] of [
    ['website: https://ada.example', 'https://ada.example'],
    ['website: ada.example/cv', 'https://ada.example/cv'],
    ['homepage: www.ada.example', 'https://www.ada.example'],
    ['url: https://ada.example/', 'https://ada.example/'],
  ] as const) {
    test(`${line} is the site`, () => {
      const found = basics(line);
      assert.equal(found?.url, address);
      assert.deepEqual(found?.details, []);
    });
  }
});
