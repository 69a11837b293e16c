import type { World } from '../batch/produce.ts';
import type { Wishes } from '../batch/wishes.ts';
import { load } from '../batch/load.ts';
import { recording } from '../batch/cache/files.ts';
import { dress, photograph, press, understand } from '../pipeline.ts';
import type { Fit } from '../print/print.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { Failure } from '../source/failure.ts';
import { Report } from '../source/report.ts';

/** What the preview shows: the latest page that could be printed, and what there is to say of the latest attempt. */
export interface Sheet {
  readonly theme: string | undefined;
  readonly pdf?: Uint8Array;
  readonly png?: Uint8Array;
  readonly pages?: number;
  readonly fit?: Fit;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
  /** Files that it came of: a change in one of them makes a new sheet. */
  readonly asked: readonly string[];
}

/** Fine enough for a screen of twice the usual density. */
const DPI = 192;

/** Prints a profile anew. What goes wrong is on the sheet: the preview goes on. */
export async function printSheet(
  path: string,
  theme: string | undefined,
  wishes: Wishes,
  world: World,
): Promise<Sheet> {
  const began = performance.now();
  const report = new Report(path);
  report.take(wishes.told);
  const disk = recording(world.disk);
  const printed = await attempt(path, theme, wishes, { ...world, disk }, report).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.kind === 'interrupted' || error.kind === 'browser') throw error;
    report.error(error.kind, error.message, { hint: error.hints });
    return undefined;
  });
  return {
    theme,
    ...printed,
    diagnostics: report.diagnostics,
    milliseconds: performance.now() - began,
    asked: disk.asked,
  };
}

type Printed = Required<Pick<Sheet, 'pdf' | 'png' | 'pages' | 'fit'>>;

async function attempt(
  path: string,
  theme: string | undefined,
  wishes: Wishes,
  world: World,
  report: Report,
): Promise<Printed | undefined> {
  const source = await load(path, world, report);
  const profile = source && understand(source, wishes.amendments, world.disk, report);
  const settings = theme === undefined ? wishes.settings : { ...wishes.settings, theme };
  const markup = profile && !report.hasErrors && (await dress(profile, source, settings, world.disk, report));
  if (!markup || report.hasErrors) return undefined;
  const date = wishes.date ?? world.disk.modified(path) ?? world.now;
  const artifact = await press(markup, profile, { date, source, embed: wishes.embed }, world, report);
  // The second printing says the same again, to nobody.
  const picture = artifact && (await photograph(markup, DPI, world, new Report(path)));
  return picture && { pdf: artifact.pdf, png: picture.png, pages: artifact.pages, fit: artifact.fit };
}
