import { version } from '../package-info.ts';
import { Failure } from '../source/failure.ts';
import { diagnosticJson, type DiagnosticJson } from '../source/show/json.ts';
import type { Outcome } from './outcome.ts';

/** What was made of one job, as the manifest and `--reporter json` give it; the keys keep this order. */
export interface ManifestEntry {
  readonly input: string;
  readonly theme?: string;
  readonly format: string;
  readonly output: string;
  readonly status: Outcome['status'];
  readonly sha256?: string;
  readonly bytes?: number;
  readonly pages?: number;
  readonly fit?: Outcome['fit'];
  readonly cached: boolean;
  readonly milliseconds: number;
  /** The world's fault, where that is why it failed. */
  readonly error?: string;
  readonly diagnostics: readonly DiagnosticJson[];
}

/** The document that `--manifest` writes: a head, and an entry a job in the order of the jobs. */
export interface Manifest {
  readonly manifest: 1;
  readonly onesheet: string;
  readonly jobs: readonly ManifestEntry[];
}

export function manifestEntry(outcome: Outcome): ManifestEntry {
  const { job, status, diagnostics, failure, sha256, bytes, pages, fit, cached, milliseconds } = outcome;
  return {
    input: job.input.path,
    ...(job.theme !== undefined && { theme: job.theme }),
    format: job.format,
    output: job.output,
    status,
    ...(sha256 !== undefined && { sha256 }),
    ...(bytes !== undefined && { bytes }),
    ...(pages !== undefined && { pages }),
    ...(fit && { fit }),
    cached: cached === true,
    milliseconds: Math.round(milliseconds),
    ...(failure && { error: failure.message }),
    diagnostics: diagnostics.map(diagnosticJson),
  };
}

/** The text of a manifest in pieces, so that ten thousand jobs need not be held: head, an entry a line, foot. */
export const manifestText = {
  head: `{"manifest":1,"onesheet":${JSON.stringify(version)},"jobs":[\n`,
  entry: (entry: ManifestEntry, index: number): string => `${index === 0 ? '' : ',\n'}${JSON.stringify(entry)}`,
  foot: '\n]}\n',
} as const;

/** One manifest out of those of the shards, in the order of inputs and outputs, so that it is the same however the jobs were split. */
export function mergeManifests(manifests: readonly { readonly path: string; readonly text: string }[]): string {
  const jobs = manifests.flatMap(({ path, text }) => parseManifest(path, text).jobs);
  const byOutput = new Map(jobs.map((entry) => [entry.output, entry]));
  const merged = [...byOutput.values()].sort((a, b) => compare(a.input, b.input) || compare(a.output, b.output));
  return manifestText.head + merged.map(manifestText.entry).join('') + manifestText.foot;
}

function parseManifest(path: string, text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest>;
    if (manifest.manifest === 1 && Array.isArray(manifest.jobs)) return manifest as Manifest;
  } catch {
    // said below: whatever it is, it is no manifest
  }
  throw new Failure('input', `\`${path}\` is no manifest of onesheet`, { hint: 'give files that `--manifest` wrote' });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
