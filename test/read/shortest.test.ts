import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from '../../src/index.ts';

suite('the shortest profiles', () => {
  for (const content of [
    '# Ada Example\n\nBinder of books.\n',
    '# Ada Example\n\nada@example.com\n',
    '---\nname: Ada Example\n---\n\nI bind books.\n',
  ]) {
    test(`is one: ${JSON.stringify(content)}`, async () => {
      const { profile, diagnostics } = await read({ path: 'ada.md', content });
      assert.equal(profile?.basics.name, 'Ada Example', JSON.stringify(diagnostics));
    });
  }

  for (const content of ['', '# CV\n', '# Ada Example\n', '---\ntitle: CV\n---\n\n<iframe src="cv.pdf"></iframe>\n']) {
    test(`is none: ${JSON.stringify(content)}`, async () => {
      const { profile, diagnostics } = await read({ path: 'ada.md', content });
      assert.equal(profile, undefined);
      assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
        ['no-profile'],
      );
    });
  }
});
