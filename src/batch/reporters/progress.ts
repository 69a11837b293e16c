import type { Tally } from '../outcome.ts';
import type { Output } from './reporter.ts';

const WIDEST_BAR = 24;
const NARROWEST_BAR = 6;

/** A terminal writes `^C` behind the line when somebody presses that. */
const ROOM_FOR_KEYS = 3;

/**
 * One line that says how far a run has come: a bar, done of all, failed, unchanged, rate, and the time that is left. It
 * is narrower than the terminal, which could not wipe away a line that wraps: the bar gives way first, then the last figures.
 */
export function progressLine(tally: Tally, jobs: number, milliseconds: number, { columns, style }: Output): string {
  const share = jobs === 0 ? 1 : tally.jobs / jobs;
  const figures = figuresOf(tally, jobs, milliseconds);
  const most = columns - ROOM_FOR_KEYS;
  while (figures.length > 1 && joined(figures).length > most) figures.pop();
  const coloured = joined(figures.map((figure) => (figure.endsWith('failed') ? style('red', figure) : figure)));
  const room = most - joined(figures).length - 1;
  if (room < NARROWEST_BAR) return coloured;
  const width = Math.min(WIDEST_BAR, room);
  const filled = Math.round(share * width);
  return `${style('green', '━'.repeat(filled))}${style('dim', '━'.repeat(width - filled))} ${coloured}`;
}

function joined(figures: readonly string[]): string {
  return figures.join(' · ');
}

function figuresOf(tally: Tally, jobs: number, milliseconds: number): string[] {
  const rate = milliseconds > 0 ? (tally.jobs / milliseconds) * 1000 : 0;
  return [
    `${tally.jobs}/${jobs}`,
    ...(tally.failed > 0 ? [`${tally.failed} failed`] : []),
    ...(tally.cached > 0 ? [`${tally.cached} unchanged`] : []),
    `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
    ...(rate > 0 ? [`${clock((jobs - tally.jobs) / rate)} left`] : []),
  ];
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}
