import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { MAIN, onesheet, workplace } from './command.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

const profileOf = (name: string, bullets: number): string =>
  `# ${name}\n\n## Experience\n\n### Binder\n**Paper House** | 2019 - 2022\n\n${'- Bound books\n'.repeat(bullets)}`;
const FILES = {
  'profiles/ada.md': profileOf('Ada Example', 1),
  'profiles/bob.md': profileOf('Bob Example', 30),
  'profiles/cleo.md': profileOf('Cleo Example', 8),
  'profiles/dan.md': profileOf('Dan Example', 3),
};

/** A repository of profiles with one commit, and a folder with the command `onesheet` in it. */
async function repository() {
  const place = await workplace(FILES);
  const bin = join(place.path, '.bin');
  await mkdir(bin);
  await writeFile(join(bin, 'onesheet'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  await writeFile(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n');
  await Promise.all(['onesheet', 'npx'].map((name) => chmod(join(bin, name), 0o755)));
  const git = (args: string[], date?: string) =>
    run('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: place.path,
      env: { ...process.env, ...(date !== undefined && { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }) },
    });
  const commit = async (date: string): Promise<void> => {
    await git(['add', 'profiles']);
    await git(['commit', '-qm', 'profiles'], date);
  };
  await git(['init', '-q']);
  await commit('2026-01-31T00:00:00Z');
  const env = {
    ...process.env,
    SOURCE_DATE_EPOCH: undefined,
    NO_COLOR: '1',
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
  };
  return { place, env, commit };
}

interface Made {
  readonly output: string;
  readonly sha256: string;
}

async function jobsIn(path: string): Promise<readonly (Made & { readonly cached: boolean })[]> {
  return (JSON.parse(await readFile(path, 'utf8')) as { jobs: (Made & { cached: boolean })[] }).jobs;
}

async function madeIn(path: string): Promise<readonly Made[]> {
  return (await jobsIn(path)).map(({ output, sha256 }) => ({ output, sha256 }));
}

/** Runs the steps of action.yml that are scripts, and gives what the last of them says was made. */
async function runAction(folder: string, env: NodeJS.ProcessEnv, options = '--pages 1 --set "basics.label=A binder"') {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default: string }>;
    runs: { steps: { id?: string; run?: string; env?: Record<string, string> }[] };
  };
  const outputs: Record<string, string> = {};
  for (const { id, run: script, env: wanted = {} } of action.runs.steps) {
    if (script === undefined || id === undefined || id === 'install') continue;
    const filled = Object.fromEntries(
      Object.entries(wanted).map(([key, value]) => [
        key,
        value.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, path: string) => {
          if (path === 'github.action_path') return root;
          if (path === 'inputs.args') return options;
          if (path.startsWith('inputs.')) return action.inputs[path.slice(7)]?.default ?? assert.fail(path);
          return outputs[path] ?? assert.fail(`${path} is set by no step before`);
        }),
      ]),
    );
    const file = join(folder, `output-${id}`);
    await rm(file, { force: true });
    const done = await run('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: folder,
      env: {
        ...env,
        ...filled,
        GITHUB_OUTPUT: file,
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      },
    });
    assert.doesNotMatch(done.stderr, /^::error/m);
    const said = await readFile(file, 'utf8');
    for (const [, key, value] of said.matchAll(/^(\w+)=(.*)$/gm)) outputs[`steps.${id}.outputs.${key}`] = value!;
    const paths = /^paths<<END_OF_PATHS\n([^]*?)\nEND_OF_PATHS$/m.exec(said)?.[1];
    if (paths !== undefined) outputs['paths'] = paths;
  }
  return {
    paths: outputs['paths']?.split('\n'),
    jobs: await jobsIn(join(folder, outputs['steps.build.outputs.manifest']!)),
  };
}

/** The YAML examples of docs/ci.md, in their order. */
async function recipes(): Promise<readonly Record<string, never>[]> {
  const page = await readFile(join(root, 'docs/ci.md'), 'utf8');
  return [...page.matchAll(/```yaml\n([^]*?)```/g)].map((match) => parse(match[1]!) as Record<string, never>);
}

suite('CI', { skip: process.platform === 'win32' ? 'the recipes are for POSIX shells' : false }, () => {
  test('the action’s steps, run as the shell runs them: the same commit gives the same bytes, and a later one prints what it changed', async () => {
    const { place, env, commit } = await repository();
    await using _ = place;
    const first = await runAction(place.path, env);
    assert.deepEqual(
      first.paths,
      ['ada', 'bob', 'cleo', 'dan'].map((stem) => `out/${stem}.pdf`),
    );
    assert.match(await readFile(join(place.path, 'summary'), 'utf8'), /4 made/);

    await Promise.all(Object.keys(FILES).map((path) => utimes(join(place.path, path), 0, 0)));
    await writeFile(join(place.path, 'profiles/bob.md'), profileOf('Bob Example', 31));
    await commit('2026-02-28T00:00:00Z');
    const second = await runAction(place.path, env);
    assert.deepEqual(
      second.jobs.map(({ cached }) => cached),
      [true, false, true, true],
    );
    assert.match(await readFile(join(place.path, 'out/bob.pdf'), 'latin1'), /2026-02-28T00:00:00Z/);

    await rm(join(place.path, '.onesheet'), { recursive: true });
    const again = await runAction(place.path, env);
    assert.deepEqual(
      again.jobs.map(({ sha256 }) => sha256),
      second.jobs.map(({ sha256 }) => sha256),
    );
  });

  test('the action fails where its options can’t be read', async () => {
    const { place, env } = await repository();
    await using _ = place;
    await assert.rejects(runAction(place.path, env, "--pages 1 --name O'Brien"), /quote/);
  });

  const gnu = { skip: process.platform !== 'linux' && 'the image that GitLab runs has GNU’s `touch`' };
  test('parts made by GitLab’s runners are, merged, what one run makes', gnu, async () => {
    const { place, env } = await repository();
    await using _ = place;
    const script = (await recipes()).flatMap(
      (recipe) => (recipe as { print?: { script?: string[] } }).print?.script ?? [],
    );
    assert.ok(script.length > 0);
    for (const index of ['1', '2', '3']) {
      await run('bash', ['-ec', script.join('\n')], {
        cwd: place.path,
        env: { ...env, CI_NODE_INDEX: index, CI_NODE_TOTAL: '3' },
      });
    }
    const merged = await onesheet(
      ['merge-manifests', ...['1', '2', '3'].map((index) => `out/manifest-${index}.json`)],
      { cwd: place.path },
    );
    await writeFile(join(place.path, 'merged.json'), merged.stdout);
    const whole = await onesheet(['profiles', '-t', 'classic,modern', '--no-cache', '--manifest', 'whole.json'], {
      cwd: place.path,
    });
    assert.equal(whole.code, 0, whole.stderr);
    assert.deepEqual(await madeIn(join(place.path, 'merged.json')), await madeIn(join(place.path, 'whole.json')));
  });

  test('an Indexed Job’s pods make every file once', async () => {
    const { place, env } = await repository();
    await using _ = place;
    const job = (await recipes()).find((recipe) => 'kind' in recipe) as unknown as {
      spec: {
        completions: number;
        template: {
          spec: { containers: { command: string[]; args: string[]; env: { name: string; value: string }[] }[] };
        };
      };
    };
    const [container] = job.spec.template.spec.containers;
    const outputs: string[] = [];
    for (let index = 0; index < job.spec.completions; index += 1) {
      const script = container!.args[0]!.replaceAll(' /profiles', ' profiles').replaceAll('/out', 'out');
      const [shell, ...options] = container!.command;
      const given = Object.fromEntries(container!.env.map(({ name, value }) => [name, value]));
      await run(shell!, [...options, script], {
        cwd: place.path,
        env: { ...env, ...given, JOB_COMPLETION_INDEX: String(index) },
      });
      outputs.push(...(await madeIn(join(place.path, `out/manifest-${index}.json`))).map(({ output }) => output));
    }
    const stems = ['ada', 'bob', 'cleo', 'dan'];
    assert.deepEqual(
      outputs.sort(),
      stems.flatMap((stem) => [`out/${stem}.classic.pdf`, `out/${stem}.modern.pdf`]),
    );
  });
});
