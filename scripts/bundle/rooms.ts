import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

/*
 * The command line is two files: one to begin with, which parses what was typed and starts Chromium, and one for the
 * work, which is loaded meanwhile. What the first imports where it is used are the rooms of the second.
 */

/** What both files must have in common, since it is asked whether an error is one of it. */
const SHARED = /\/source\/failure\.ts$/;

/** Leads every room's door out of the first file into the second, and writes the rooms down. */
export function doorsToWork(root: string, staying: RegExp, rooms: Set<string>): Plugin {
  return {
    name: 'doors to work',
    setup(build) {
      build.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || staying.test(path)) return undefined;
        const room = relative(root, join(resolveDir, path));
        rooms.add(room);
        return { path: room, namespace: 'room' };
      });
      build.onLoad({ filter: /.*/, namespace: 'room' }, ({ path }) => ({
        contents: `module.exports = require('./work.cjs')[${JSON.stringify(path)}]();`,
      }));
      build.onResolve({ filter: /^\.\/work\.cjs$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

/** The second file: every room by its name, furnished when it is first entered. */
export function workOf(rooms: Iterable<string>): string {
  const doors = [...rooms]
    .sort()
    .map((room) => `${JSON.stringify(room)}: () => require(${JSON.stringify(`./${room}`)})`);
  return `module.exports = { ${doors.join(', ')} };`;
}

/** Takes what is shared from a file of its own. */
export const shared: Plugin = {
  name: 'shared',
  setup(build) {
    build.onResolve({ filter: SHARED }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './failure.cjs', external: true },
    );
  },
};
