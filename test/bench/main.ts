import { type Bench, type Figure, meetsGoal, type Ratio } from './bench.ts';
import { cached } from './cached.ts';
import { cold } from './cold.ts';
import { finishing } from './finishing.ts';
import { help } from './help.ts';
import { memory } from './memory.ts';
import { buildPackage } from './package.ts';
import { peers } from './peers.ts';
import { reading } from './reading.ts';
import { scaling } from './scaling.ts';
import { tabs } from './tabs.ts';
import { throughput } from './throughput.ts';

/* `npm run bench [word]`: every comparison, or those whose title has the word. Fails where a goal is missed. */

buildPackage();
const [word = ''] = process.argv.slice(2);
const benches = [help, await cold(), reading, finishing, throughput, tabs, cached, scaling, memory, peers].filter(
  ({ title }) => title.includes(word),
);
let missed = 0;
for (const bench of benches) missed += await report(bench);
process.exitCode = missed > 0 ? 1 : 0;

async function report(bench: Bench): Promise<number> {
  process.stdout.write(`\n${bench.title}\n`);
  if (bench.skip !== undefined) {
    process.stdout.write(`  skipped: ${bench.skip}\n`);
    return 0;
  }
  const figures = await bench.run();
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, value, ratio } of figures) {
    process.stdout.write(`  ${what.padEnd(width)}  ${value.padStart(12)}  ${ratio ? showRatio(ratio) : ''}\n`);
  }
  return figures.filter(({ ratio }: Figure) => ratio && !meetsGoal(ratio)).length;
}

function showRatio(ratio: Ratio): string {
  const value = `× ${ratio.value.toFixed(2)}`;
  if (ratio.goal === undefined) return value;
  const goal = 'most' in ratio.goal ? `at most ${ratio.goal.most}` : `at least ${ratio.goal.least}`;
  return `${value}  (goal: ${goal}; ${meetsGoal(ratio) ? 'met' : 'MISSED'})`;
}
