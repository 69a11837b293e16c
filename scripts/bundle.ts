import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { leaveOut } from './bundle/leave-out.ts';
import { licenses } from './bundle/licenses.ts';
import { doorsToWork, shared, workOf } from './bundle/rooms.ts';
import { workedOut } from './bundle/worked-out.ts';

/*
 * Puts the command line and what it uses into a few files: finding and reading some seven hundred modules one by one
 * takes longer than printing a page. They are CommonJS, since linking modules and their views of Node's own would take
 * an eighth of the time in which a page is read, and what is imported where it is used still runs only then. The library
 * in `dist/` stays as the compiler wrote it.
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist/bin');

const COMMON = {
  absWorkingDir: ROOT,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22.12',
  // There is less to read; names stay, for the stack traces of bugs.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none', // they are in LICENSES.txt
  metafile: true,
  logLevel: 'warning',
  // Binaries of other languages; and pdf.js, which `check` alone wants and which is a bundle already.
  external: ['@napi-rs/*', 'unpdf/pdfjs'],
  define: {
    'import.meta.url': 'moduleUrl',
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    'import.meta.resolve': 'resolveUrl',
  },
  banner: {
    js: `const { pathToFileURL } = require('node:url');
const moduleUrl = pathToFileURL(__filename).href;
const resolveUrl = (name) => pathToFileURL(require.resolve(name)).href;`,
  },
} satisfies BuildOptions;

rmSync(OUT, { recursive: true, force: true });
const rooms = new Set<string>();
const bundles = [
  await build({
    ...COMMON,
    outdir: OUT,
    entryPoints: [
      { in: 'src/cli/main.ts', out: 'onesheet' },
      // The first keeps compiled code between runs, which serves the files that are loaded after it.
      { in: 'src/cli/run.ts', out: 'run' },
    ],
    // Chromium is started by this one, before the other is loaded.
    plugins: [doorsToWork(ROOT, /\/actions\/build\.ts$/, rooms), shared, leaveOut, workedOut],
  }),
  await build({
    ...COMMON,
    stdin: { contents: workOf(rooms), resolveDir: ROOT, sourcefile: 'work.js' },
    outfile: join(OUT, 'work.cjs'),
    plugins: [shared, leaveOut, workedOut],
  }),
  await build({
    ...COMMON,
    outdir: OUT,
    entryPoints: [
      { in: 'src/source/failure.ts', out: 'failure' },
      // A thread is started from a file; it lies beside the code that starts it, as in `src/`.
      { in: 'src/proof/pdf-worker.ts', out: 'pdf-worker' },
      { in: 'src/finish/finishing-worker.ts', out: 'finishing-worker' },
    ],
    plugins: [leaveOut, workedOut],
  }),
];
// npm makes it executable when it links it, which is before a second build.
chmodSync(join(OUT, 'onesheet.cjs'), 0o755);
const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(OUT, 'LICENSES.txt'), licenses(inputs, ROOT));
