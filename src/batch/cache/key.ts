import { sha256 } from '../../source/sha256.ts';
import { version } from '../../package-info.ts';
import type { Job } from '../jobs.ts';
import type { Wishes } from '../wishes.ts';

/**
 * What a job's result depends on besides the files it reads: the job without its place, the caller's wishes, the date, onesheet,
 * Node (its Intl) and the browser. `browser` names the binary as `Browser.identity` does.
 */
export function jobKey(job: Job, wishes: Wishes, date: Date, browser: string): string {
  return sha256(
    JSON.stringify([
      'onesheet',
      version,
      process.versions.zlib,
      process.versions.icu,
      browser,
      job.input.path,
      job.theme ?? null,
      job.format,
      date.getTime(),
      job.format === 'png' ? wishes.dpi : null,
      wishes.strict,
      wishes.embed,
      wishes.check,
      wishes.settings,
      wishes.amendments,
    ]),
  );
}
