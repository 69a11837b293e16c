import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from '../../src/index.ts';

const page = (line: string): string =>
  `# Ada Example\n\nBinds books.\n\n## Experience\n\n### Binder\n**Paper House Ltd** | 2019 - 2022\n\n---\n\n${line}\n`;

suite('navigation', () => {
  for (const line of [
    '[← Back to Home](/index.md)',
    '[Download my CV](cv.pdf)',
    '*Last updated: 3 May 2024*',
    '[↑ Nach oben](#top)',
    '[返回首页](/)',
  ]) {
    test(`is left out, and said: ${line}`, async () => {
      const { resume, diagnostics } = await read({ path: 'ada.md', content: page(line) });
      const left = diagnostics.filter(({ code }) => code === 'left-out-navigation');
      assert.equal(left.length, 1);
      assert.equal(left[0]?.span?.source.position(left[0].span.start).line, 12);
      assert.ok(!JSON.stringify(resume).includes(left[0]?.omitted ?? ''));
    });
  }

  for (const line of [
    'Back to home cooking after ten years in kitchens, I now teach others how it is done.',
    'I edit pages.',
  ]) {
    test(`is no sentence: ${line}`, async () => {
      const { resume } = await read({ path: 'ada.md', content: page(line) });
      assert.ok(JSON.stringify(resume).includes(line));
    });
  }

  for (const menu of [
    '[Home](/) | [About](/about) | [Looms](/looms)',
    'Home · About · Blog',
    '[Start](index.md) [Looms](looms.md)',
    '- [Home](/)\n- [Looms](/looms)\n  - [Hand](/looms/hand)',
    '<nav><a href="/">Home</a> <a href="/looms">Looms</a></nav>',
    '## Contents\n\n- [About](#about)\n- [Experience](#experience)',
  ]) {
    test(`is a menu above the page: ${menu}`, async () => {
      const { resume, diagnostics } = await read({ path: 'ada.md', content: `${menu}\n\n${page('I weave.')}` });
      const left = diagnostics.filter(({ code }) => code === 'left-out-navigation');
      assert.equal(left.length, 1);
      assert.deepEqual(resume?.['basics'], { name: 'Ada Example', label: 'Binds books' });
    });
  }

  test('is no list of work that stands on other pages', async () => {
    const { resume } = await read({ path: 'ada.md', content: page('- [Looms](/looms)\n- [Hand looms](/hand)') });
    assert.match(JSON.stringify(resume), /Hand looms/);
  });
});
