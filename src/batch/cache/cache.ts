import { Report } from '../../source/report.ts';
import type { Disk } from '../../source/disk.ts';
import { Failure } from '../../source/failure.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { decode } from '../../source/encoding.ts';
import { diagnosticJson, type DiagnosticJson } from '../../source/show/json.ts';
import { isPrinted, type Job } from '../jobs.ts';
import type { Product } from '../product.ts';
import type { Wishes } from '../wishes.ts';
import { local, portable, statesOn } from './files.ts';
import { jobKey } from './key.ts';
import { openStore } from './store.ts';

/** What a job made, and what was said about it. */
export interface Result {
  readonly product: Product;
  /** The hash of its bytes, where it is known already. */
  readonly sha256?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Results of earlier runs. A result counts as long as every file that it came of is as it was. */
export interface Cache {
  find(job: Job, wishes: Wishes): Promise<Result | undefined>;
  /** Keeps a result that came of the files in `asked`. */
  keep(job: Job, wishes: Wishes, asked: readonly string[], result: Result): Promise<void>;
  /** Cuts the cache to its size, where something was added. */
  close(): Promise<void>;
}

/** Some ten thousand one-page PDFs. */
const LARGEST = 512 * 1024 * 1024;

export interface CacheOptions {
  readonly folder: string;
  readonly disk: Disk;
  /** Names the browser that would print. */
  readonly browser: () => Promise<string>;
  /** Told where the cache can't be written: everything else goes on. */
  readonly notice: (message: string) => void;
}

/** A cache in a folder. Standard input is never kept. */
export function openCache({ folder, disk, browser, notice }: CacheOptions): Cache {
  const store = openStore(folder);
  const stateOf = statesOn(disk);
  let grown = false;
  let broken = false;
  const keyOf = async (job: Job, wishes: Wishes): Promise<string | undefined> => {
    const date = wishes.date ?? disk.modified(job.input.path);
    return date && jobKey(job, wishes, date, isPrinted(job.format) ? await browser() : 'none');
  };
  return {
    find: async (job, wishes) => {
      const key = await keyOf(job, wishes);
      const kept = key === undefined ? undefined : store.find(key);
      if (!kept?.files.every(([path, hash]) => stateOf(local(path)) === hash)) return undefined;
      const bytes = store.bytes(kept.made);
      if (!bytes) return undefined;
      const { diagnostics, ...facts } = kept.outcome as KeptFacts;
      return { product: { bytes, ...facts }, sha256: kept.made, diagnostics: diagnostics.map(reviver(disk)) };
    },
    keep: async (job, wishes, asked, { product: { bytes, ...facts }, diagnostics }) => {
      const key = await keyOf(job, wishes);
      if (key === undefined || broken) return;
      const files = asked.map((path) => [portable(path), stateOf(path)] as const);
      const outcome: KeptFacts = { ...facts, diagnostics: diagnostics.map(diagnosticJson) };
      try {
        store.keep(key, { files, outcome }, bytes);
        grown = true;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (!broken) notice(`the cache is not kept: ${error.message}`);
        broken = true;
      }
    },
    close: async () => {
      if (!grown) return;
      const { prune } = await import('./prune.ts');
      await prune(folder, LARGEST);
    },
  };
}

type KeptFacts = Omit<Product, 'bytes'> & { readonly diagnostics: readonly DiagnosticJson[] };

/** Gives diagnostics their source again: the file has not changed, so the places are the same. */
function reviver(disk: Disk): (kept: DiagnosticJson) => Diagnostic {
  const sources = new Map<string, ReturnType<typeof decode>>();
  const sourceOf = (path: string): ReturnType<typeof decode> => {
    const bytes = sources.has(path) ? undefined : disk.read(path);
    if (bytes) sources.set(path, decode(bytes, path, new Report()));
    return sources.get(path);
  };
  return ({ start, end, path, severity, hints = [], ...rest }) => {
    const source = path !== undefined && start ? sourceOf(path) : undefined;
    return {
      ...rest,
      severity: severity as Diagnostic['severity'],
      hints,
      ...(path !== undefined && { path }),
      ...(source && start && { span: source.span(source.offset(start), source.offset(end ?? start)) }),
    };
  };
}
