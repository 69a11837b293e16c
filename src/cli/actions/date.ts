import { Failure } from '../../source/failure.ts';
import type { Session } from '../session.ts';

/**
 * The date all documents of a run bear, where one was given: `--date`, else `SOURCE_DATE_EPOCH`
 * (seconds, https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function reproducibleDate(option: Date | undefined, env: Session['env']): Date | undefined {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (option || epoch === undefined || epoch === '') return option;
  const date = new Date(Number(epoch) * 1000);
  if (/^\d+$/.test(epoch) && !Number.isNaN(date.getTime())) return date;
  throw new Failure('usage', `\`SOURCE_DATE_EPOCH\` is \`${epoch}\`, which is no number of seconds`, {
    hint: 'set it to what `git log -1 --format=%ct` prints',
  });
}
