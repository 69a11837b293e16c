import { manifestEntry } from '../manifest.ts';
import type { Output, Reporter } from './reporter.ts';

/** One JSON object a line on standard output: `begin`, an `outcome` a job, `end`. */
export function jsonReporter(output: Output): Reporter {
  const line = (event: object): void => output.result(`${JSON.stringify(event)}\n`);
  return {
    begin: (jobs) => line({ event: 'begin', jobs }),
    ended: (outcome) => line({ event: 'outcome', ...manifestEntry(outcome) }),
    end: (tally) => line({ event: 'end', ...tally, milliseconds: Math.round(tally.milliseconds) }),
  };
}
