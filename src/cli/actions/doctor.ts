import { styleText } from 'node:util';
import { version } from '../../package-info.ts';
import { browserCandidates, HOW_TO_INSTALL } from '../../print/find-browser.ts';
import { type FoundBrowser, isUsable } from '../../print/found-browser.ts';
import { launch } from '../../print/launch.ts';
import { Failure } from '../../source/failure.ts';
import { realDisk } from '../../source/disk.ts';
import { Report } from '../../source/report.ts';
import { BUILT_IN_THEMES } from '../../theme/built-in.ts';
import { loadTheme } from '../../theme/load.ts';
import { EXIT } from '../exit-code.ts';
import type { Session } from '../session.ts';

/** A thing that was looked at: fine, worth knowing, or in the way. */
interface Finding {
  readonly state: 'good' | 'aside' | 'bad';
  readonly what: string;
  readonly found: string;
  readonly todo?: string;
}

/** Looks at all that a build needs, and says of each thing what was found and what to do about it. */
export async function doctor(path: string | undefined, { terminal, env, leave }: Session): Promise<void> {
  const findings: Finding[] = [about('onesheet', version), node(), ...(await browsers(path, env)), themes()];
  for (const finding of findings) terminal.result(`${show(finding)}\n`);
  const bad = findings.find(({ state }) => state === 'bad');
  if (bad) leave(bad.what === 'browser' ? EXIT.browser : EXIT.input);
}

function about(what: string, found: string): Finding {
  return { state: 'good', what, found };
}

/** `engines` of package.json: the oldest Node whose `require` takes ES modules without a flag. */
const OLDEST_NODE = [22, 12] as const;

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const newEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const found = `${process.version} on ${process.platform} ${process.arch}`;
  if (newEnough) return about('node', found);
  return { state: 'bad', what: 'node', found, todo: `onesheet needs Node ${OLDEST_NODE.join('.')} or later` };
}

/** Every place looked at, up to the browser that will be used, and whether that one starts. */
async function browsers(path: string | undefined, env: Session['env']): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const candidate of browserCandidates({ path, env })) {
    if (isUsable(candidate)) return [...findings, ...(await start(candidate))];
    findings.push({ state: 'aside', what: `browser, ${candidate.origin}`, found: `not used: ${candidate.reason}` });
  }
  return [...findings, { state: 'bad', what: 'browser', found: 'none', todo: HOW_TO_INSTALL }];
}

async function start(browser: FoundBrowser): Promise<readonly Finding[]> {
  const where = `${browser.path} (${browser.origin})`;
  try {
    const began = performance.now();
    const running = await launch(browser);
    const milliseconds = Math.round(performance.now() - began);
    await running.close();
    return [
      about('browser', `${running.product}, ${where}, starts in ${milliseconds} ms`),
      running.sandboxed
        ? about('sandbox', 'on')
        : {
            state: 'aside',
            what: 'sandbox',
            found: process.getuid?.() === 0 ? 'off, because this is root' : 'off, because the kernel refuses it',
            todo: 'run as a user of its own, with user namespaces allowed; profiles still run no scripts and reach no network',
          },
      ...(browser.headlessShell
        ? []
        : [
            {
              state: 'aside',
              what: 'speed',
              found: 'a full browser, which starts four times slower than a headless shell',
              todo: 'install one with `npx puppeteer browsers install chrome-headless-shell`',
            } as const,
          ]),
    ];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [
      {
        state: 'bad',
        what: 'browser',
        found: error.message,
        ...(error.hints.length > 0 && { todo: error.hints.join('; ') }),
      },
    ];
  }
}

/** Loading a theme finds its fonts, which come with the package and not from the machine. */
function themes(): Finding {
  const disk = realDisk();
  const report = new Report();
  const names = BUILT_IN_THEMES;
  for (const name of names) loadTheme(name, disk, report);
  const fault = report.diagnostics[0];
  if (!fault) return about('themes', `${names.join(', ')}; their fonts come with the package`);
  return { state: 'bad', what: 'themes', found: fault.message, todo: 'install onesheet again' };
}

const MARK = { good: '✓', aside: '·', bad: '✗' } as const;
const COLOUR = { good: 'green', aside: 'yellow', bad: 'red' } as const;

function show({ state, what, found, todo }: Finding): string {
  const lines = [`${styleText(COLOUR[state], MARK[state])} ${styleText('bold', what)}: ${found}`];
  if (todo !== undefined) lines.push(`    ${todo}`);
  return lines.join('\n');
}
