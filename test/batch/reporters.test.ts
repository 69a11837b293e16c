import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import markdownIt from 'markdown-it';
import { counted, NOTHING_DONE, type Outcome } from '../../src/batch/outcome.ts';
import { reporterOf } from '../../src/batch/reporters/choose.ts';
import { githubReporter } from '../../src/batch/reporters/github.ts';
import { type GithubPlace, githubPlace } from '../../src/batch/reporters/github-place.ts';
import { jsonReporter } from '../../src/batch/reporters/json.ts';
import { junitReporter } from '../../src/batch/reporters/junit.ts';
import { plainReporter } from '../../src/batch/reporters/plain.ts';
import { prettyReporter } from '../../src/batch/reporters/pretty.ts';
import type { Output, Reporter } from '../../src/batch/reporters/reporter.ts';
import { Failure } from '../../src/source/failure.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { workplace } from '../e2e/command.ts';

const source = new Source('cv/ada.md', '# Ada, "the" <best> & 100 %\nfoo: bar\n');
const report = new Report('cv/ada.md');
report.warning('odd-date', 'the date `20222` is odd, and 100 % wrong', {
  span: source.span(28, 31),
  hint: 'write `2022`',
});
const job = (stem: string, theme: string) =>
  ({
    input: { path: `cv/${stem}.md`, stem, named: true },
    theme,
    format: 'pdf',
    output: `out/${stem}.${theme}.pdf`,
  }) as const;

const OUTCOMES: readonly Outcome[] = [
  {
    job: job('ada', 'classic'),
    status: 'made',
    diagnostics: report.diagnostics,
    bytes: 20_480,
    sha256: 'ab',
    pages: 1,
    fit: { value: 0, bodySize: 10, over: 0 },
    milliseconds: 40,
  },
  {
    job: job('ada', 'modern'),
    status: 'made',
    diagnostics: report.diagnostics,
    bytes: 20_480,
    sha256: 'cd',
    pages: 1,
    cached: true,
    milliseconds: 4,
  },
  {
    job: job('bob', 'classic'),
    status: 'failed',
    diagnostics: [],
    failure: new Failure('timeout', 'it took longer than 30 s', { hint: 'allow more with --timeout' }),
    milliseconds: 30_000,
  },
  { job: job('readme', 'classic'), status: 'skipped', diagnostics: [], milliseconds: 1 },
];

interface Written {
  readonly results: string;
  readonly said: string;
}

function told(make: (output: Output) => Reporter, columns = 100): Written {
  let [results, said] = ['', ''];
  const reporter = make({
    result: (text) => (results += String(text)),
    say: (line) => (said += `${line}\n`),
    draw: (text) => (said += text),
    style: (_, text) => text,
    columns,
  });
  let tally = NOTHING_DONE;
  reporter.begin(OUTCOMES.length);
  for (const outcome of OUTCOMES) {
    tally = { ...counted(tally, outcome), milliseconds: 100 };
    reporter.ended(outcome, tally);
  }
  reporter.end(tally);
  return { results, said };
}

/** A place on GitHub Actions whose summary page is read here. */
function placeWith(summarize: (markdown: string) => void): GithubPlace {
  return {
    ...githubPlace({}),
    summarize: (markdown) => {
      summarize(markdown);
      return undefined;
    },
  };
}

function summaryOf(outcomes: readonly Outcome[]): string {
  let page = '';
  const quiet: Output = { result: () => {}, say: () => {}, draw: () => {}, style: (_, text) => text, columns: 80 };
  const reporter = githubReporter(
    quiet,
    placeWith((markdown) => (page = markdown)),
  );
  reporter.begin(outcomes.length);
  let tally = NOTHING_DONE;
  for (const outcome of outcomes) reporter.ended(outcome, (tally = counted(tally, outcome)));
  reporter.end(tally);
  return page;
}

function failedBy(path: string, message: string): Outcome {
  const { job } = OUTCOMES[2]!;
  return { ...OUTCOMES[2]!, job: { ...job, input: { ...job.input, path } }, failure: new Failure('input', message) };
}

/** The cells of a page's table as a reader sees them, row by row. */
function rowsOf(page: string): readonly (readonly string[])[] {
  const { children } = parseDocument(markdownIt({ html: true }).render(page));
  return DomUtils.getElementsByTagName('tr', children, true)
    .slice(1)
    .map((row) => DomUtils.getElementsByTagName('td', row, true).map((cell) => DomUtils.textContent(cell)));
}

suite('reporters', () => {
  test('plain: paths to one stream, a line a diagnostic to the other, said once a profile', () => {
    const { results, said } = told(plainReporter);
    assert.equal(results, 'out/ada.classic.pdf\nout/ada.modern.pdf\n');
    assert.deepEqual(said.trim().split('\n'), [
      'cv/ada.md:2:1: warning[odd-date]: the date `20222` is odd, and 100 % wrong',
      'cv/bob.md: error: it took longer than 30 s',
      '   hint: allow more with --timeout',
      'cv/readme.md: passed over: it holds no profile',
    ]);
  });

  test('pretty: a summary at the end', () => {
    const { said } = told((output) => prettyReporter(output, () => 0));
    assert.match(said, /2 made, 1 of them unchanged, 1 failed, 1 passed over in 0\.1 s\n$/);
  });

  test('pretty: after many jobs the failed are named again, and what an interruption left undone is counted', () => {
    let said = '';
    const output: Output = {
      result: () => {},
      say: (line) => (said += `${line}\n`),
      draw: () => {},
      style: (_, text) => text,
      columns: 80,
    };
    const reporter = prettyReporter(output, () => 0);
    reporter.begin(20);
    let tally = NOTHING_DONE;
    for (let done = 0; done < 13; done += 1) reporter.ended(OUTCOMES[2]!, (tally = counted(tally, OUTCOMES[2]!)));
    reporter.end(tally);
    const end = said.slice(said.lastIndexOf('0 made')).trimEnd().split('\n');
    assert.equal(end[0], '0 made, 13 failed, 7 not done in 0 s');
    assert.equal(end[1], '  failed: out/bob.classic.pdf');
    assert.equal(end.length, 12);
    assert.equal(end.at(-1), '  and 3 more');
  });

  test('pretty: a bar that fits the terminal and is wiped away', () => {
    for (const columns of [30, 60, 80, 200]) {
      let drawn = '';
      let time = 0;
      const reporter = prettyReporter(
        { result: () => {}, say: () => {}, draw: (text) => (drawn += text), style: (_, text) => text, columns },
        () => (time += 100),
      );
      reporter.begin(1000);
      let tally = NOTHING_DONE;
      for (let done = 0; done < 400; done += 1) {
        tally = counted(tally, OUTCOMES[done % 3]!);
        reporter.ended(OUTCOMES[done % 3]!, tally);
      }
      reporter.end(tally);
      const lines = drawn.split('\r\u001B[2K');
      assert.equal(lines.at(-1), '');
      assert.match(lines.at(-2)!, /400\/1000/);
      assert.ok(
        lines.every((line) => line.length <= columns - 3),
        `${columns}: ${Math.max(...lines.map(({ length }) => length))}`,
      );
    }
  });

  test('pretty: a narrow terminal is told how many of all are done, and failed', () => {
    let drawn = '';
    let time = 0;
    const output = { result: () => {}, say: () => {}, style: (_: unknown, text: string) => text, columns: 30 };
    const reporter = prettyReporter({ ...output, draw: (text) => (drawn += text) }, () => (time += 5000));
    reporter.begin(300);
    reporter.ended(OUTCOMES[2]!, counted(NOTHING_DONE, OUTCOMES[2]!));
    assert.equal(drawn, '1/300 · 1 failed · 0.2/s');
  });

  test('pretty: a bar that a narrower terminal has broken in two is wiped away whole', () => {
    let drawn = '';
    let columns = 100;
    const reporter = prettyReporter(
      {
        result: () => {},
        say: () => {},
        draw: (text) => (drawn += text),
        style: (_, text) => text,
        get columns() {
          return columns;
        },
      },
      () => 0,
    );
    reporter.begin(300);
    const tally = counted(NOTHING_DONE, OUTCOMES[2]!);
    reporter.ended(OUTCOMES[2]!, tally);
    assert.ok(drawn.length > 40 && drawn.length < 80, String(drawn.length));
    columns = 40;
    drawn = '';
    reporter.ended(OUTCOMES[2]!, counted(tally, OUTCOMES[2]!));
    assert.ok(drawn.startsWith('\r\u001B[1A\u001B[J'), JSON.stringify(drawn));
  });

  test('json: one object a line', () => {
    const events = told(jsonReporter)
      .results.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      events.map(({ event }) => event),
      ['begin', 'outcome', 'outcome', 'outcome', 'outcome', 'end'],
    );
    assert.equal(events[1]!['output'], 'out/ada.classic.pdf');
    assert.equal(events[3]!['error'], 'it took longer than 30 s');
  });

  test('github: annotations with their properties escaped, and a table for the summary page', () => {
    let page = '';
    const { said, results } = told((output) =>
      githubReporter(
        output,
        placeWith((markdown) => (page = markdown)),
      ),
    );
    assert.equal(results, 'out/ada.classic.pdf\nout/ada.modern.pdf\n');
    assert.deepEqual(said.trim().split('\n'), [
      '::warning file=cv/ada.md,line=2,col=1,endLine=2,endColumn=4,title=odd-date::the date `20222` is odd, and 100 %25 wrong%0Awrite `2022`',
      '::error file=cv/bob.md::it took longer than 30 s%0Aallow more with --timeout',
    ]);
    assert.match(page, /^### onesheet\n\n2 made, 1 of them unchanged, 1 failed, 1 passed over in 0\.1 s\n\n\|/);
    assert.deepEqual(rowsOf(page), [
      ['❌', 'cv/bob.md', 'classic', 'it took longer than 30 s', '', '', ''],
      ['⚠️', 'cv/ada.md', 'classic', 'out/ada.classic.pdf, 1 warning', '1', '10.0\u00A0pt', '20\u00A0kB'],
      ['⚠️', 'cv/ada.md', 'modern', 'out/ada.modern.pdf, 1 warning, unchanged', '1', '', '20\u00A0kB'],
    ]);
  });

  test('github: the table begins with what failed, and is no longer than anybody reads', () => {
    const page = summaryOf(Array.from({ length: 10_000 }, (_, index) => OUTCOMES[index === 9_000 ? 2 : 0]!));
    assert.equal(rowsOf(page)[0]![1], 'cv/bob.md');
    assert.match(page, /\nand 9000 more that are not shown\n$/);
  });

  test('github: long names make fewer rows, not a page that is thrown away', () => {
    const path = `cv/${'名'.repeat(300)}.md`;
    const page = summaryOf(Array<Outcome>(3000).fill(failedBy(path, `\`${path}\` is odd. `.repeat(20))));
    assert.ok(Buffer.byteLength(page) < (1024 * 1024) / 2);
    const rows = rowsOf(page).length;
    assert.ok(rows > 200, String(rows));
    assert.ok(page.endsWith(`\nand ${3000 - rows} more that are not shown\n`));
  });

  test('github: what a name or a message holds is text in the table, whatever it looks like', () => {
    const texts = [
      'a|b',
      'tick`s`',
      '`',
      '<img src=x>',
      'new\nline',
      '**b** _i_',
      'back\\|slash',
      '[a](b)',
      '&amp;',
      '~~s~~',
    ];
    for (const text of texts) {
      const message = `the key \`${text.replaceAll('`', '')}!\` of ${text} and *stars*`;
      const [[, path, , result] = []] = rowsOf(summaryOf([failedBy(`cv/${text}.md`, message)]));
      assert.equal(path, `cv/${text.replace('\n', ' ')}.md`);
      assert.equal(result, message.replace(/`([^`]+)`/g, '$1').replaceAll('\n', ' '));
    }
  });

  test('github: where a warning is a failure, the table says which', () => {
    const [row] = rowsOf(summaryOf([{ ...OUTCOMES[0]!, status: 'failed' }]));
    assert.equal(row![3], 'the date 20222 is odd, and 100 % wrong');
  });

  test('github: paths are the repository’s, wherever in it the step runs, and links to there', async () => {
    await using scratch = await workplace();
    const summary = join(scratch.path, 'summary');
    const here = basename(process.cwd());
    const env = {
      GITHUB_WORKSPACE: dirname(process.cwd()),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: 'abc',
    };
    const { said } = told((output) => reporterOf('github', output, env));
    assert.ok(said.startsWith(`::warning file=${here}/cv/ada.md,line=2,`), said);
    assert.ok(said.includes(`\n::error file=${here}/cv/bob.md::`), said);
    assert.ok((await readFile(summary, 'utf8')).includes(`](https://git.example/o/r/blob/abc/${here}/cv/ada.md) |`));
    const place = githubPlace(env);
    assert.equal(
      place.addressOf('cv/a#b (c)?&amp;.md'),
      'https://git.example/o/r/blob/abc/cv/a%23b%20%28c%29%3F%26amp%3B.md',
    );
    assert.equal(place.addressOf('../elsewhere.md'), undefined);
  });

  test('github: a summary page that can’t be written is said, and ends nothing', () => {
    const { said } = told((output) => reporterOf('github', output, { GITHUB_STEP_SUMMARY: '/nowhere/summary' }));
    assert.match(said, /^::warning ::the summary page can't be written: ENOENT$/m);
  });

  test('junit: a case a job, failures and skips told apart, markup escaped', () => {
    const { results } = told(junitReporter);
    const document = parseDocument(results, { xmlMode: true });
    const find = (name: string) => results.match(new RegExp(`<${name}[ />]`, 'g'))?.length ?? 0;
    assert.ok(document.childNodes.length > 0);
    assert.deepEqual(
      ['testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'system-err'].map(find),
      [1, 1, 4, 1, 1, 2],
    );
    assert.match(results, /<testsuite name="onesheet" tests="4" failures="1" errors="0" time="0\.100" skipped="1">/);
    assert.match(results, /<failure message="it took longer than 30 s">/);
  });
});
