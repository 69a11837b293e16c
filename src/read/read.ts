import type { Profile } from '../profile/profile.ts';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { readMarkdown } from './markdown/markdown.ts';

/** Reads any input that onesheet knows into a profile; nothing, and an error in the report, where it holds none. */
export function readProfile(source: Source, context: { readonly disk: Disk }, report: Report): Profile | undefined {
  return readMarkdown({ source, disk: context.disk }, report);
}
