import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/*
 * Puts the command line and what it uses into one file: finding and reading some seven hundred modules one by one
 * takes longer than printing a page. It is CommonJS, since linking modules and their views of Node's own costs a cold
 * start 40 of 300 ms, and what is imported where it is used still runs only then. The library in `dist/` stays as
 * the compiler wrote it.
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist/bin');

rmSync(OUT, { recursive: true, force: true });
/** Packages that others load at once and that nothing here ever calls: each would take its milliseconds at every start. */
const NEVER_CALLED: Readonly<Record<string, string>> = {
  // gray-matter's own YAML; it is given another.
  'js-yaml': `exports.safeLoad = never; exports.safeDump = never;`,
  // pdf-lib's drawing of SVG and of CSS colours.
  'node-html-better-parser': `exports.parse = never; exports.NodeType = {};`,
  culori: `exports.converter = () => never;`,
  // iconv-lite's half a megabyte of East Asian tables; profiles in other encodings than Unicode's and the Western ones are refused.
  './dbcs-data': `module.exports = {};`,
};

const leaveOut: Plugin = {
  name: 'leave out',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${Object.keys(NEVER_CALLED).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `const never = () => { throw new Error('${path} is not in this bundle'); };\n${NEVER_CALLED[path]}`,
    }));
  },
};

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: [
    { in: 'src/cli/main.ts', out: 'onesheet' },
    // The first keeps compiled code between runs, which serves the files that are loaded after it.
    { in: 'src/cli/run.ts', out: 'run' },
    // A thread is started from a file; it lies beside the code that starts it, as in `src/`.
    { in: 'src/proof/prove-worker.ts', out: 'prove-worker' },
    { in: 'src/finish/finishing-worker.ts', out: 'finishing-worker' },
  ],
  outdir: OUT,
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
  plugins: [leaveOut],
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
});
// npm makes it executable when it links it, which is before a second build.
chmodSync(join(OUT, 'onesheet.cjs'), 0o755);
writeFileSync(join(OUT, 'LICENSES.txt'), licenses(Object.keys(metafile.inputs)));

/** The licences of the packages whose code went in, as they ask for. */
function licenses(inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Record<string, string>;
      const texts = readdirSync(join(ROOT, folder)).filter((name) => /^(licen[cs]e|copying)/i.test(name));
      const text = texts.map((name) => readFileSync(join(ROOT, folder, name), 'utf8').trim()).join('\n\n');
      return `${manifest['name']} ${manifest['version']} (${manifest['license']})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
