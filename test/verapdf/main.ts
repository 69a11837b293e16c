import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { claims } from '../../src/proof/checks/claims.ts';
import { prove } from '../../src/proof/prove.ts';
import { breakages, brokenFile, wholeFile } from '../proof/broken.ts';
import { judge, type Judgement, validator } from './validator.ts';

/*
 * `npm run verapdf`: what veraPDF, the reference validator, says of every theme × profile, and whether the checks of
 * our own say the same of files that are broken on purpose. Where Java and Maven are not there, it says so.
 */

const root = join(import.meta.dirname, '..', '..');
const found = await validator();
if ('jar' in found) process.exitCode = await compare(found.jar);
else process.stdout.write(`veraPDF was not there: ${found.reason}. The in-house checks of \`npm test\` stand alone.\n`);

async function compare(jar: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'onesheet-verapdf-'));
  try {
    const sheets = await judgeSheets(jar, join(folder, 'sheets'));
    const agreement = await judgeBroken(jar, folder);
    const failed = sheets.failed + agreement.failed;
    process.stdout.write(`${sheets.passed + agreement.passed} passed, ${failed} failed\n`);
    return failed > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Every theme × the sample profiles, and the seeds and samples that lie beside this checkout. */
async function judgeSheets(jar: string, folder: string): Promise<Tally> {
  const themes = readdirSync(join(root, 'themes')).filter((name) => !name.startsWith('_'));
  const shared = ['seeds', 'corpus/samples']
    .map((name) => join(root, '..', 'shared', name))
    .filter((path) => existsSync(path));
  const options = [
    '-t',
    themes.join(),
    '-o',
    folder,
    '--pages',
    'any',
    '--name',
    'Ada Quill',
    '--no-cache',
    '--reporter',
    'plain',
  ];
  // Samples that are broken on purpose fail, and leave no sheet.
  await promisify(execFile)(
    process.execPath,
    [join(root, 'src/cli/main.ts'), 'build', join(root, 'profiles'), ...shared, ...options],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch(() => undefined);
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const judgements = await judge(jar, paths);
  const failures = judgements.filter(({ broken }) => broken.length > 0);
  for (const { path, flavour, broken } of failures)
    process.stdout.write(`✗ ${basename(path)}: ${flavour} ${broken.join(', ')}\n`);
  process.stdout.write(
    `veraPDF on ${paths.length} sheets in ${themes.length} themes: ${judgements.length - failures.length} of ${judgements.length} judgements are a pass (PDF/UA-1 and PDF/A-3a)\n`,
  );
  return { passed: judgements.length - failures.length, failed: failures.length };
}

/** Files with one thing broken: veraPDF and the in-house checks must agree on whether the claims hold. */
async function judgeBroken(jar: string, folder: string): Promise<Tally> {
  const whole = await wholeFile();
  const files = await Promise.all(
    breakages.map(async (breakage, index) => {
      const pdf = await brokenFile(whole, breakage, 'claiming');
      const path = join(folder, `broken-${index}.pdf`);
      await writeFile(path, pdf);
      return { breakage, pdf, path };
    }),
  );
  const judgements = Map.groupBy(
    await judge(
      jar,
      files.map(({ path }) => path),
    ),
    ({ path }) => path,
  );
  let agreed = 0;
  for (const { breakage, pdf, path } of files) {
    const theirs = (judgements.get(path) ?? []).flatMap(({ flavour, broken }: Judgement) =>
      broken.map((clause) => `${flavour} ${clause}`),
    );
    const ours = breakage.beyond ? [] : await failedChecks(pdf);
    if (theirs.length > 0 === ours.length > 0) agreed++;
    else
      process.stdout.write(
        `✗ ${breakage.name}: veraPDF finds ${theirs.join(', ') || 'nothing'}, we find ${ours.join(', ') || 'nothing'}\n`,
      );
  }
  process.stdout.write(`veraPDF and the in-house checks agree on ${agreed} of ${files.length} broken files\n`);
  return { passed: agreed, failed: files.length - agreed };
}

async function failedChecks(pdf: Uint8Array): Promise<readonly string[]> {
  const { verdicts } = await prove(pdf, { withoutPrograms: true });
  return verdicts
    .filter(({ check, verdict }) => verdict === 'failed' && check !== claims.name)
    .map(({ check }) => check);
}
