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
