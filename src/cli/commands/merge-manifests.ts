import { Command } from 'commander';
import type { Session } from '../session.ts';

/** `onesheet merge-manifests`: the shards' manifests as one. */
export function mergeManifestsCommand(session: Session): Command {
  return new Command('merge-manifests')
    .description('one manifest out of the shards’')
    .argument('<file...>', 'manifests that `build --manifest` wrote')
    .action(async (paths: string[]) => {
      const [{ readText }, { mergeManifests }] = await Promise.all([
        import('../../batch/load.ts'),
        import('../../batch/manifest.ts'),
      ]);
      session.terminal.result(mergeManifests(paths.map((path) => ({ path, text: readText(path) }))));
    });
}
