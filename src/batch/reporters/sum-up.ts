import type { Style } from '../../source/show/human.ts';
import type { Tally } from '../outcome.ts';

/** A whole run in a line. */
export function sumUp(
  { made, failed, skipped, cached, milliseconds, ...tally }: Tally,
  jobs: number,
  style: Style,
): string {
  const parts = [
    style('bold', `${made} made`),
    ...(cached > 0 ? [`${cached} of them unchanged`] : []),
    ...(failed > 0 ? [style(['red', 'bold'], `${failed} failed`)] : []),
    ...(skipped > 0 ? [`${skipped} passed over`] : []),
    ...(tally.jobs < jobs ? [`${jobs - tally.jobs} not done`] : []),
  ];
  return `${parts.join(', ')} in ${seconds(milliseconds)}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString('en', { maximumFractionDigits: milliseconds < 10_000 ? 1 : 0 })} s`;
}
