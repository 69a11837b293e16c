import type { Tally } from '../outcome.ts';
import type { Output } from './reporter.ts';

/** Narrower terminals get the figures without a bar. */
const NARROW = 60;

/** One line that says how far a run has come: a bar, done of all, failed, cached, rate, and the time that is left. */
export function progressLine(tally: Tally, jobs: number, milliseconds: number, { columns, style }: Output): string {
  const share = jobs === 0 ? 1 : tally.jobs / jobs;
  const rate = milliseconds > 0 ? (tally.jobs / milliseconds) * 1000 : 0;
  const figures = [
    `${tally.jobs}/${jobs}`,
    ...(tally.failed > 0 ? [style('red', `${tally.failed} failed`)] : []),
    ...(tally.cached > 0 ? [`${tally.cached} unchanged`] : []),
    `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
    ...(rate > 0 ? [`${clock((jobs - tally.jobs) / rate)} left`] : []),
  ];
  if (columns < NARROW) return `${tally.jobs}/${jobs} ${Math.floor(share * 100)} %`;
  const width = Math.min(24, columns - 50);
  const filled = Math.round(share * width);
  return `${style('green', '━'.repeat(filled))}${style('dim', '━'.repeat(width - filled))} ${figures.join(' · ')}`;
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}
