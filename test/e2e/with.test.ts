import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { onesheet, workplace } from './command.ts';

const EXPERIENCE = '# Experience\n\n### Binder\n**Paper House Ltd** | 2019 - 2022\n\n- Bound books\n';
const OVER = {
  'contact.json': '{"basics":{"name":"Ada Example","email":"ada@private.example","phone":"+44 117 496 0000"}}',
  'contact.md': '---\nname: Ada Example\nemail: ada@private.example\nphone: +44 117 496 0000\n---\n',
  'contact.yml': 'basics:\n  name: Ada Example\n  email: ada@private.example\n  phone: "+44 117 496 0000"\n',
};

interface Resume {
  readonly basics: Readonly<Record<string, string>>;
  readonly work: readonly { readonly name: string }[];
}

suite('--with', () => {
  for (const path of Object.keys(OVER)) {
    test(`lays ${path} over a page, though it holds nothing but contact details`, async () => {
      await using place = await workplace({ 'me.md': EXPERIENCE, ...OVER });
      const run = await onesheet(['read', 'me.md', '--with', path], { cwd: place.path });
      assert.equal(run.code, 0, run.stderr);
      const { basics, work } = JSON.parse(run.stdout) as Resume;
      assert.deepEqual(
        [basics['name'], basics['email'], basics['phone']],
        ['Ada Example', 'ada@private.example', '+44 117 496 0000'],
      );
      assert.equal(work[0]?.name, 'Paper House Ltd');
    });
  }

  test('says what is wrong with the other file, once, and prints nothing', async () => {
    await using place = await workplace({ 'a.md': EXPERIENCE, 'b.md': EXPERIENCE, 'over.md': '---\nx: [\n---\n' });
    const run = await onesheet(['a.md', 'b.md', '--with', 'over.md'], { cwd: place.path });
    assert.equal(run.code, 1);
    assert.equal(run.stderr.match(/^over\.md:\d+:\d+: error/gm)?.length, 1, run.stderr);
    const missing = await onesheet(['a.md', '--with', 'gone.md'], { cwd: place.path });
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /no file `gone\.md`/);
  });
});
