import { anatomyOf } from '../../src/finish/anatomy.ts';
import { finish } from '../../src/finish/finish.ts';
import type { Browser } from '../../src/print/browser.ts';
import { print, type Print } from '../../src/print/print.ts';
import { isOpened, openPdf } from '../../src/proof/open-pdf.ts';
import { prove } from '../../src/proof/prove.ts';
import { readPdf, type PageText } from '../../src/proof/reading.ts';
import { textRead } from '../../src/proof/text-read.ts';
import { orderKept, recall, wordsOf } from '../../src/proof/words.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { compose } from '../../src/theme/compose.ts';
import { loadTheme } from '../../src/theme/load.ts';
import type { Markup } from '../../src/theme/markup.ts';
import type { PaperName, RenderSettings } from '../../src/theme/settings.ts';
import type { Fixture } from './fixtures.ts';
import { sightInPage, type PageSight } from './in-page.ts';

/** One page to make: a fixture in a theme on a paper. */
export interface Sample {
  readonly theme: string;
  readonly fixture: Fixture;
  readonly paper: PaperName;
}

/** What was made of it, and what is wrong with that. */
export interface Examined extends Sample {
  readonly faults: readonly string[];
  readonly pages: number;
  readonly fit: number;
}

const SETTINGS: Omit<RenderSettings, 'paper' | 'pages'> = { minFont: 8.5, options: {} };

/** Composes a fixture with a theme. */
export function composed({ theme, fixture, paper }: Sample, report: Report): Markup {
  const disk = realDisk();
  const loaded = loadTheme(theme, disk, report);
  if (loaded?.kind !== 'onesheet') throw new Error(`there is no theme ${theme}`);
  const settings = { ...SETTINGS, paper, pages: fixture.pages };
  const context = { disk, source: new Source(`${fixture.name}.md`, '') };
  const markup = compose(fixture.profile, loaded, settings, context, report);
  if (!markup) throw new Error(report.diagnostics.map(({ message }) => message).join('; '));
  return markup;
}

/** Prints a sample as the pipeline would, and looks at it in every way there is. */
export async function examine(sample: Sample, browser: Browser): Promise<Examined> {
  const report = new Report();
  const markup = composed(sample, report);
  const { printed, sight } = await browser.withTab(async (tab) => {
    const printed = await print(markup, tab, report);
    return { printed, sight: await tab.evaluate(sightInPage, undefined) };
  });
  if (!printed) return { ...sample, pages: 0, fit: 0, faults: said(report) };
  const { pdf } = await finish(printed, sample.fixture.profile, { date: new Date(0), markup }, report);
  const { pages } = await readPdf(pdf);
  const faults = [
    ...said(report),
    ...(await disproved(pdf, sample.fixture)),
    ...fitFaults(printed, markup),
    ...sightFaults(sight),
    ...textFaults(pages, await carefullyRead(pdf, pages), sight),
  ];
  const { tolerated = [] } = sample.fixture;
  return {
    ...sample,
    pages: printed.pages,
    fit: printed.fit.value,
    faults: faults.filter((fault) => !tolerated.some((beginning) => fault.startsWith(`${beginning}: `))),
  };
}

function said(report: Report): readonly string[] {
  return report.diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

async function disproved(pdf: Uint8Array, { profile }: Fixture): Promise<readonly string[]> {
  const { verdicts } = await prove(pdf, { profile });
  return verdicts
    .filter(({ verdict }) => verdict === 'failed')
    .flatMap(({ check, findings }) => findings.map(({ message }) => `${check}: ${message}`));
}

function fitFaults({ fit: { value, bodySize, over } }: Print, { fit }: Markup): readonly string[] {
  return [
    ...(value < fit.tightest || value > fit.loosest ? [`the fit ${value} is out of its bounds`] : []),
    ...(bodySize < SETTINGS.minFont - 0.01 ? [`body text is ${bodySize} pt`] : []),
    ...(over > 0 ? [`it is ${over} of a page too long`] : []),
  ];
}

function sightFaults({ faint, outside }: PageSight): readonly string[] {
  return [...faint.map((text) => `too faint: ${text}`), ...outside.map((text) => `out of the text area: ${text}`)];
}

async function carefullyRead(pdf: Uint8Array, pages: readonly PageText[]): Promise<string> {
  const document = await openPdf(pdf);
  if (!isOpened(document)) throw new Error(document.message);
  return textRead({ pages, anatomy: anatomyOf(document) });
}

function textFaults(
  pages: readonly PageText[],
  read: string,
  { text, verbatim, headings }: PageSight,
): readonly string[] {
  const [own, seen] = [wordsOf(read), wordsOf(text)];
  const flat = flattened(read);
  return [
    ...(recall(seen, own) < 0.985 ? [`text: only ${recall(seen, own)} of the words are read`] : []),
    ...(orderKept(seen, own.slice(0)) < 0.985 && pages.length === 1
      ? [`text: only ${orderKept(seen, own)} of the order is kept`]
      : []),
    ...verbatim.filter((words) => !flat.includes(flattened(words))).map((words) => `text: not verbatim: ${words}`),
    ...pages.slice(0, -1).flatMap((page) => orphan(page, headings)),
  ];
}

/** A heading that is the last thing on its page. */
function orphan({ page, items }: PageText, headings: readonly string[]): readonly string[] {
  // The running foot is set in the margin, apart from the text.
  const lines = items.filter((item) => item.text.trim() !== '' && item.y > 36);
  const lowest = Math.min(...lines.map(({ y }) => y));
  const last = flattened(
    lines
      .filter(({ y }) => Math.abs(y - lowest) < 2)
      .map((item) => item.text)
      .join(' '),
  );
  return headings.some((heading) => flattened(heading) === last) ? [`page ${page} ends in the heading ${last}`] : [];
}

function flattened(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}
