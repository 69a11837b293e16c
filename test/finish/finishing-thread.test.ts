import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { finish } from '../../src/finish/finish.ts';
import { openFinishingThread } from '../../src/finish/finishing-thread.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { date, markup, profile, rawPrint } from './fixture.ts';

suite('finishing thread', () => {
  test('makes the same bytes and says the same as without it', async () => {
    const source = new Source('ada.md', '# Ada Quill\n');
    const placed = { ...profile, basics: { ...profile.basics, span: source.span(2, 11) } };
    await using thread = openFinishingThread(1);
    for (const name of ['rich', 'rich', 'tiny', 'serif', 'two'] as const) {
      const [apart, here] = [new Report('ada.md'), new Report('ada.md')];
      const [there, plain] = [
        await finish(rawPrint(name), placed, { date, markup, thread }, apart),
        await finish(rawPrint(name), placed, { date, markup }, here),
      ];
      assert.ok(Buffer.from(there.pdf).equals(plain.pdf), name);
      assert.deepEqual(apart.diagnostics, here.diagnostics);
      for (const { span } of apart.diagnostics) if (span) assert.equal(span.source.position(span.start).line, 1);
    }
  });

  test('passes on what goes wrong, and finishes the next', async () => {
    await using thread = openFinishingThread(0);
    const broken = { ...rawPrint('tiny'), pdf: new Uint8Array([1, 2, 3]) };
    await assert.rejects(finish(broken, profile, { date, markup, thread }, new Report()));
    const { pdf } = await finish(rawPrint('tiny'), profile, { date, markup, thread }, new Report());
    assert.ok(pdf.length > 1000);
  });
});
