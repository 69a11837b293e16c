import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { claims } from '../../src/proof/checks/claims.ts';
import { prove } from '../../src/proof/prove.ts';
import { breakages, brokenFile, wholeFile } from '../proof/broken.ts';
import { fixtureSheets, oddSheets, profileSheets } from './sheets.ts';
import { judge, type Judgement, validator } from './validator.ts';

/*
 * `npm run verapdf`: what veraPDF, the reference validator, says of every theme × profile, and whether the checks of
 * our own say the same of files that are broken on purpose. Where Java and Maven are not there, it says so.
 */

const found = await validator();
if ('jar' in found) process.exitCode = await compare(found.jar);
else say(`veraPDF was not there: ${found.reason}. The in-house checks of \`npm test\` stand alone.`);

async function compare(jar: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'onesheet-verapdf-'));
  try {
    const tallies = [
      await judgeSheets(jar, await profileSheets(join(folder, 'profiles')), 'every theme × profile'),
      await judgeSheets(jar, await fixtureSheets(join(folder, 'fixtures')), 'every theme × fixture of the theme kit'),
      await judgeClaims(jar, await oddSheets(join(folder, 'odd'))),
      await judgeBroken(jar, folder),
    ];
    const total = (key: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
    say(`${total('passed')} passed, ${total('failed')} failed`);
    return total('failed') > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

async function judgeSheets(jar: string, paths: readonly string[], what: string): Promise<Tally> {
  const judgements = await judge(jar, paths);
  const failures = judgements.filter(({ broken }) => broken.length > 0);
  for (const { path, flavour, broken } of failures) say(`✗ ${basename(path)}: ${flavour} ${broken.join(', ')}`);
  const passed = judgements.length - failures.length;
  say(`veraPDF passes ${passed} of ${judgements.length} on ${what}, PDF/UA-1 and PDF/A-3a each`);
  return { passed, failed: failures.length };
}

/** Pages of all kinds: a standard is claimed where veraPDF finds it kept, and nowhere else. */
async function judgeClaims(jar: string, paths: readonly string[]): Promise<Tally> {
  const judgements = await judge(jar, paths);
  let right = 0;
  for (const { path, flavour, broken } of judgements) {
    const [claim, missing] = flavour === 'ua1' ? ['pdfuaid:part>', '5-1'] : ['pdfaid:part>', '6.6.4-1'];
    const claimed = (await readFile(path)).includes(claim);
    const others = broken.filter((clause) => clause !== missing);
    if (claimed === (others.length === 0)) right++;
    else
      say(
        `✗ ${basename(path)}: ${flavour} is ${claimed ? '' : 'not '}claimed, veraPDF finds ${others.join(', ') || 'nothing'}`,
      );
  }
  say(`${right} of ${judgements.length} claims on odd pages are made or left out as veraPDF would have it`);
  return { passed: right, failed: judgements.length - right };
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
      say(
        `✗ ${breakage.name}: veraPDF finds ${theirs.join(', ') || 'nothing'}, we find ${ours.join(', ') || 'nothing'}`,
      );
  }
  say(`veraPDF and the in-house checks agree on ${agreed} of ${files.length} broken files`);
  return { passed: agreed, failed: files.length - agreed };
}

async function failedChecks(pdf: Uint8Array): Promise<readonly string[]> {
  const { verdicts } = await prove(pdf, { withoutPrograms: true });
  return verdicts
    .filter(({ check, verdict }) => verdict === 'failed' && check !== claims.name)
    .map(({ check }) => check);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
