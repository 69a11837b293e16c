import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { browserProcesses, groupMembers } from '../print/children.ts';
import { MAIN, workplace } from './command.ts';

const FILES = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `cv/p${String(index).padStart(2, '0')}.md`,
    `---\nname: Ada Example\n---\n\n## Experience\n\n### Bookbinder, Paper House Ltd\n\n2019 - 2022\n\n- Bound book ${index}\n`,
  ]),
);
const COLUMNS = 50;
const WIPED = '\r\u001B[2K';

/** Runs a shell command at a terminal of its own. */
function atTerminal(command: string, cwd: string) {
  const script = `stty cols ${COLUMNS}; echo "pid $$"; exec ${command.replaceAll('onesheet', `"${process.execPath}" "${MAIN}"`)}`;
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, ...env } = process.env;
  const child = spawn('script', ['-qec', `sh -c '${script}'`, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm-256color' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, shown }));
  return {
    child,
    ended,
    pid: () => Number(/pid (\d+)/.exec(shown)?.[1]),
    until: async (pattern: RegExp) => {
      while (!pattern.test(shown)) await once(child.stdout, 'data');
    },
  };
}

const canRun = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

suite('at a terminal', { skip: !canRun && 'there is no `script` that gives a terminal' }, () => {
  test('a bar is drawn, wiped away before a line is said, and gone at the end', async () => {
    await using place = await workplace(FILES);
    const { code, shown } = await atTerminal('onesheet cv --no-cache', place.path).ended;
    assert.equal(code, 0, shown);
    const bars = shown.split(/\r\n|\r\u001B\[2K/).filter((line) => line.includes('━'));
    assert.ok(bars.length > 10, String(bars.length));
    for (const bar of bars) assert.ok(stripVTControlCharacters(bar).length <= COLUMNS - 3, bar);
    assert.match(stripVTControlCharacters(shown), /\r\n40 made in [\d.]+ s\r\n$/);
    assert.ok(shown.includes(`${WIPED}out/p39.pdf`));
  });

  test('nothing is drawn over itself where the terminal can’t, or where another program writes to it too', async () => {
    await using place = await workplace(FILES);
    for (const command of ['env TERM=dumb onesheet cv --no-cache', 'onesheet cv --no-cache | tee log']) {
      const { shown } = await atTerminal(command, place.path).ended;
      assert.doesNotMatch(shown, /━|\u001B\[2K/, command);
      assert.match(shown, /out\/p39\.pdf\r\n/);
    }
  });

  test('Ctrl-C: the screen is clean, exit 130, no browser is left', async () => {
    await using place = await workplace(FILES);
    const run = atTerminal('onesheet cv --no-cache', place.path);
    await run.until(/out\/p05\.pdf/);
    const [browser] = browserProcesses(run.pid());
    assert.ok(browser);
    run.child.stdin.write('\u0003');
    const { code, shown } = await run.ended;
    assert.equal(code, 130, shown);
    const [summary, last] = stripVTControlCharacters(shown).trimEnd().split('\r\n').slice(-2);
    assert.match(summary!, /^(.*\r)?\d+ made, \d+ not done in [\d.]+ s$/);
    assert.equal(last, 'error: interrupted');
    assert.deepEqual(groupMembers(browser), []);
  });

  test('the terminal is closed: no browser is left', async () => {
    await using place = await workplace(FILES);
    const run = atTerminal('onesheet cv --no-cache', place.path);
    await run.until(/out\/p05\.pdf/);
    const pid = run.pid();
    const [browser] = browserProcesses(pid);
    assert.ok(browser);
    process.kill(pid, 'SIGHUP');
    await run.ended;
    const gone = Date.now() + 5000;
    while (groupMembers(browser).length > 0) {
      assert.ok(Date.now() < gone, 'a browser is left');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
});
