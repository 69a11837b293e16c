import type { Profile } from '../profile/profile.ts';
import type { Print } from '../print/print.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import type { Markup } from '../theme/markup.ts';
import type { Artifact } from './artifact.ts';
import { carriedData } from './carried-data.ts';
import type { Embed } from './embed.ts';
import type { FinishingThread } from './finishing-thread.ts';
import { metadataOf } from './metadata.ts';
import type { finishBytes } from './passes.ts';

export interface FinishContext {
  /** Written as the date of creation and of modification. */
  readonly date: Date;
  readonly markup: Markup;
  /** What the profile was read from; carried where `embed` asks for it. */
  readonly source?: Source;
  /** `json` where absent. */
  readonly embed?: Embed;
  /** Where many documents are finished: a thread for it. */
  readonly thread?: FinishingThread;
}

/** Makes what Chromium printed a file of its own: described, accessible, archivable, the same bytes every time. */
export async function finish(
  print: Print,
  profile: Profile,
  context: FinishContext,
  report: Report,
): Promise<Artifact> {
  const { finishBytes } = context.thread ?? (await loadFinisher());
  const metadata = metadataOf(profile, context.markup, context.date);
  const attachments = carriedData(profile, context.embed ?? 'json', context.source);
  const pdf = await finishBytes(print.pdf, { profile, metadata, attachments }, report);
  return { pdf, pages: print.pages, fit: print.fit };
}

/** Loads pdf-lib and the passes: worth starting while Chromium prints, as it takes some 100 ms once. */
export async function loadFinisher(): Promise<{ finishBytes: typeof finishBytes }> {
  return await import('./passes.ts');
}
