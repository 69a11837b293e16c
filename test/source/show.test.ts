import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Report } from '../../src/source/report.ts';
import { diagnosticJson } from '../../src/source/show/json.ts';
import { excerpt } from '../../src/source/show/excerpt.ts';
import { showHuman } from '../../src/source/show/human.ts';
import { showLine } from '../../src/source/show/line.ts';
import { Source } from '../../src/source/source.ts';

const source = new Source('ada.md', 'name: Ada\nlable: Binder\n');
const report = new Report();
report.error('unknown-key', 'there is no key `lable`', { span: source.span(10, 15), hint: 'did you mean `label`?' });
const [diagnostic] = report.diagnostics;

suite('a diagnostic', () => {
  test('on one line, as compilers write it', () => {
    assert.equal(showLine(diagnostic!), 'ada.md:2:1: error[unknown-key]: there is no key `lable`');
  });

  test('for a person, with its source and what to do', () => {
    assert.deepEqual(showHuman(diagnostic!, (_, text) => text).split('\n'), [
      'ada.md:2:1: error[unknown-key]: there is no key `lable`',
      '   |',
      ' 2 | lable: Binder',
      '   | ^^^^^',
      '   hint: did you mean `label`?',
    ]);
  });

  test('steers no terminal, whatever it quotes', () => {
    const source = new Source('ada.md', 'lable: \u{1B}[31mBinder\u{7}\n');
    const report = new Report();
    report.error('x', 'no `\u{1B}[31mred`', { span: source.span(0, 5), hint: 'not `\u{9B}31m`' });
    const shown = showHuman(report.diagnostics[0]!, (_, text) => text);
    assert.doesNotMatch(shown, /(?!\n)\p{Cc}/u);
    assert.match(shown, /no `\uFFFD\[31mred`/);
  });

  test('as data', () => {
    assert.deepEqual(diagnosticJson(diagnostic!), {
      code: 'unknown-key',
      severity: 'error',
      message: 'there is no key `lable`',
      path: 'ada.md',
      start: { line: 2, column: 1 },
      end: { line: 2, column: 6 },
      hints: ['did you mean `label`?'],
    });
  });

  test('far along a long line is shown through a window', () => {
    const long = new Source('long.md', `${'a'.repeat(500)}HERE${'b'.repeat(500)}`);
    const [, line, marks] = excerpt(long.span(500, 504));
    assert.ok(line && marks && line.length < 110);
    assert.equal(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'HERE');
  });
});

suite('a source', () => {
  test('counts lines and columns from 1', () => {
    assert.deepEqual(source.position(0), { line: 1, column: 1 });
    assert.deepEqual(source.position(9), { line: 1, column: 10 });
    assert.deepEqual(source.position(10), { line: 2, column: 1 });
    assert.deepEqual(source.position(source.text.length), { line: 3, column: 1 });
  });

  test('finds the offset of every position again', () => {
    for (let offset = 0; offset <= source.text.length; offset += 1) {
      assert.equal(source.offset(source.position(offset)), offset);
    }
  });
});
