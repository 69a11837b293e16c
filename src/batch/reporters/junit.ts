import type { Diagnostic } from '../../source/diagnostic.ts';
import { showLine } from '../../source/show/line.ts';
import type { Outcome } from '../outcome.ts';
import type { Output, Reporter } from './reporter.ts';

/**
 * A JUnit document on standard output at the end of the run: a suite a run, a case a job, as CI servers read it. There is
 * no standard of it; this is what Jenkins's schema has: https://github.com/jenkinsci/xunit-plugin, `junit-10.xsd`
 */
export function junitReporter(output: Output): Reporter {
  const cases: string[] = [];
  return {
    begin: () => {},
    ended: (outcome) => void cases.push(testCase(outcome)),
    end: ({ jobs, failed, skipped, milliseconds }) => {
      const counts = `tests="${jobs}" failures="${failed}" errors="0" time="${seconds(milliseconds)}"`;
      output.result(
        [
          '<?xml version="1.0" encoding="UTF-8"?>',
          `<testsuites name="onesheet" ${counts}>`,
          `  <testsuite name="onesheet" ${counts} skipped="${skipped}">`,
          ...cases,
          '  </testsuite>',
          '</testsuites>',
          '',
        ].join('\n'),
      );
    },
  };
}

function testCase({ job, status, diagnostics, failure, milliseconds }: Outcome): string {
  const name = [job.theme ?? 'default theme', job.format].join(' ');
  const head = `    <testcase classname="${escaped(job.input.path)}" name="${escaped(name)}" time="${seconds(milliseconds)}"`;
  const inside = [
    ...(status === 'skipped' ? ['      <skipped/>'] : []),
    ...(status === 'failed' ? [failureOf(diagnostics, failure?.message)] : []),
    ...(status === 'made' && diagnostics.length > 0
      ? [`      <system-err>${escaped(lines(diagnostics))}</system-err>`]
      : []),
  ];
  return inside.length === 0 ? `${head}/>` : [`${head}>`, ...inside, '    </testcase>'].join('\n');
}

function failureOf(diagnostics: Outcome['diagnostics'], failure: string | undefined): string {
  const message =
    failure ??
    diagnostics.find(({ severity }) => severity === 'error')?.message ??
    'a warning, and --strict was asked for';
  return `      <failure message="${escaped(message)}">${escaped(lines(diagnostics))}</failure>`;
}

function lines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(showLine).join('\n');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Text as XML 1.0 takes it: markup escaped, characters that XML has no way to write left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"\n]/g, (character) => ENTITY[character] ?? character);
}
