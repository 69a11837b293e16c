import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { read } from '../../src/index.ts';

interface Account {
  readonly network: string;
  readonly username: string;
}

/** What `read` finds of somebody's accounts. */
async function accounts(content: string): Promise<readonly string[]> {
  const { resume } = await read({ path: 'ada.md', content });
  const { profiles = [] } = (resume?.['basics'] ?? {}) as { readonly profiles?: readonly Account[] };
  return profiles.map(({ network, username }) => `${network} ${username}`);
}

suite('accounts', () => {
  test('two of one network, by name, are two', async () => {
    const both = ['GitHub ada', 'GitHub mill'];
    const listed = '[{ network: GitHub, username: ada }, { network: GitHub, username: mill }]';
    assert.deepEqual(await accounts(`---\nname: Ada Roe\nprofiles: ${listed}\n---\n\nI weave.\n`), both);
    assert.deepEqual(await accounts('# Ada Roe\n\nGitHub: ada\nGitHub: mill\n\nI weave.\n'), both);
    assert.deepEqual(await accounts('# Ada Roe\n\n- GitHub: @ada\n- GitHub: @mill\n\nI weave.\n'), both);
  });

  test('one that is given in many ways is one', async () => {
    const head = 'name: Ada Roe\ngithub: Ada\nsocial: [{ link: "https://www.github.com/ada/" }]';
    const body = 'GitHub: @ada\n\n[GitHub](https://github.com/ada) | github.com/ada';
    assert.deepEqual(await accounts(`---\n${head}\n---\n\n${body}\n\nI weave.\n`), ['GitHub Ada']);
  });
});

/** What `read` finds of how to reach somebody, and what they are. */
async function basics(content: string): Promise<Readonly<Record<string, unknown>>> {
  const { resume, diagnostics } = await read({ path: 'ada.md', content });
  assert.deepEqual(
    diagnostics.filter(({ code }) => code === 'left-out-words'),
    [],
  );
  return resume?.['basics'] as Readonly<Record<string, unknown>>;
}

suite('a paragraph that is nothing but a link', () => {
  for (const [line, key, value] of [
    ['[My website](https://ada.example)', 'url', 'https://ada.example'],
    ['[ada.example](https://ada.example)', 'url', 'https://ada.example'],
    ['**[The Mill](https://mill.example)**', 'details', [{ value: 'The Mill', url: 'https://mill.example' }]],
    [
      '[The Mill](https://mill.example) | [Looms](https://looms.example)',
      'details',
      [
        { value: 'The Mill', url: 'https://mill.example' },
        { value: 'Looms', url: 'https://looms.example' },
      ],
    ],
  ] as const) {
    test(`is no label, and keeps its address: ${line}`, async () => {
      const found = await basics(`# Ada Roe\n\n${line}\n\nHead weaver\n\n## Skills\n\n- Looms\n`);
      assert.equal(found['label'], 'Head weaver');
      assert.deepEqual(found[key], value);
    });
  }

  test('stays where it is between others', async () => {
    const found = await basics('# Ada Roe\n\nI weave. Cloth is all I know.\n\n[The Mill](https://mill.example)\n');
    assert.match(String(found['summary']), /The Mill/);
  });
});

suite('sentences that hold an address', () => {
  test('stay whole, and say how to reach somebody', async () => {
    const prose = [
      'You can find me on [GitHub](https://github.com/ada).',
      'Feel free to contact me at ada@roe.example!',
      'I weave. More of that stands on [Twitter](https://twitter.com/ada), and looms are shown on\n[Instagram](https://instagram.com/ada).',
    ];
    const found = await basics(`# Ada Roe\n\n${prose.join('\n\n')}\n`);
    assert.equal(found['label'], undefined);
    assert.equal(found['email'], 'ada@roe.example');
    assert.equal(found['details'], undefined);
    assert.match(
      String(found['summary']),
      /find me on GitHub\.\n\nFeel free .* ada@roe\.example!\n\nI weave\..* Instagram\.$/,
    );
    assert.deepEqual(
      (found['profiles'] as readonly Account[]).map(({ network }) => network),
      ['GitHub', 'Twitter', 'Instagram'],
    );
  });

  test('say nothing more where all is contact', async () => {
    const list = '- Email me at ada@roe.example\n- Find me on [GitHub](https://github.com/ada)';
    const found = await basics(`# Ada Roe\n\nWeaver\n\n## Contact\n\n${list}\n`);
    const profiles = [{ network: 'GitHub', username: 'ada', url: 'https://github.com/ada' }];
    assert.deepEqual(found, { name: 'Ada Roe', label: 'Weaver', email: 'ada@roe.example', profiles });
  });

  test('links of one line without bars are each one', async () => {
    const line =
      '[ada@roe.example](mailto:ada@roe.example) -\n[GitHub](https://github.com/ada), code: [lab](https://gitlab.com/ada)';
    const found = await basics(`# Ada Roe\n\nWeaver\n\n## Contact\n\n${line}\n`);
    assert.equal(found['email'], 'ada@roe.example');
    assert.deepEqual(
      (found['profiles'] as readonly Account[]).map(({ network }) => network),
      ['GitHub', 'GitLab'],
    );
  });

  for (const spelled of ['ada AT roe.example', 'ada at roe.example']) {
    test(`an address that is spelled out: ${spelled}`, async () => {
      assert.equal((await basics(`# Ada Roe\n\nE-mail: ${spelled}\n\nI weave.\n`))['email'], 'ada@roe.example');
    });
  }
});
