import type { Embed } from '../finish/embed.ts';
import type { Amendments } from '../profile/amend.ts';
import type { Profile } from '../profile/profile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { Report } from '../source/report.ts';
import type { RequestedSettings } from '../theme/resolve.ts';
import type { Format } from './jobs.ts';
import { load, type Supply } from './load.ts';
import type { Wishes } from './wishes.ts';
import type { Shard } from './shard.ts';

/** What a caller asks for: which profiles, in which themes and formats, and where it goes. All but `inputs` may be left out. */
export interface BuildRequest extends AmendmentRequest {
  /** Files, folders, globs; `-` for standard input. */
  readonly inputs: readonly string[];
  /** Built-in themes, theme folders, JSON Resume themes; by default the profile's own, else `classic`. */
  readonly themes?: readonly string[];
  /** `['pdf']` by default. */
  readonly formats?: readonly Format[];
  /** A file, a folder (`out` by default), or `-` to have the bytes in the outcome. */
  readonly out?: string;
  /** Paper, promise of pages, smallest type, language and the theme's options; they win over the profile's own. */
  readonly settings?: Omit<RequestedSettings, 'theme'>;
  /** The date that every PDF bears; each input's modification time by default. */
  readonly date?: Date;
  /** Dots an inch of a `png`; 150 by default. */
  readonly dpi?: number;
  /** The data that every PDF carries; `json` by default. */
  readonly embed?: Embed;
  /** Prove every PDF as `check` does. */
  readonly check?: boolean;
  /** A warning fails its job. */
  readonly strict?: boolean;
  /** Only one part of the jobs. */
  readonly shard?: Shard;
}

/** What is laid over every profile. */
export interface AmendmentRequest {
  /** The person's name, where a profile does not say it. */
  readonly name?: string;
  /** Paths of other profiles, each laid over what came before. */
  readonly with?: readonly string[];
  /** Values by their dotted JSON Resume path: `{ 'basics.label': 'Bookbinder' }`. */
  readonly set?: Readonly<Record<string, string>>;
}

/** What a request wants of every job, with nothing left to look up. */
export async function wishesOf(request: BuildRequest, supply: Supply): Promise<Wishes> {
  const { settings = {}, date, dpi = 150, embed = 'json', check = false, strict = false } = request;
  const { amendments, diagnostics } = await amendmentsFor(request, supply);
  return { settings, amendments, told: diagnostics, dpi, embed, check, strict, ...(date && { date }) };
}

/** Amendments with their files read, and what there is to say of those files. */
export async function amendmentsFor(
  { name, with: paths = [], set = {} }: AmendmentRequest,
  supply: Supply,
): Promise<{ readonly amendments: Amendments; readonly diagnostics: readonly Diagnostic[] }> {
  const profiles: Profile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const { readProfile } = await import('../read/read.ts');
    const report = new Report(path);
    const source = await load(path, supply, report);
    const profile = source && readProfile(source, { ...supply, isPart: true }, report);
    if (profile) profiles.push(profile);
    // It need not say whose it is: that is what it is laid over for.
    diagnostics.push(...report.diagnostics.filter(({ code }) => code !== 'missing-name'));
  }
  const values = Object.entries(set).map(([key, value]) => ({ key, value }));
  return { amendments: { with: profiles, set: values, ...(name !== undefined && { name }) }, diagnostics };
}
