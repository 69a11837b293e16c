import type { Plugin } from 'esbuild';

/** Their names and encodings are looked at when pdf-lib is loaded. */
const STANDARD_FONTS = `exports.FontNames = {}; exports.Encodings = { WinAnsi: { supportedCodePoints: [] } }; exports.Font = {};`;

/** Packages that others load at once and that nothing here ever calls: each would take its milliseconds at every start. */
const NEVER_CALLED: Readonly<Record<string, string>> = {
  // gray-matter's own YAML; it is given another.
  'js-yaml': `exports.safeLoad = never; exports.safeDump = never;`,
  // pdf-lib's drawing of SVG and of CSS colours.
  'node-html-better-parser': `exports.parse = never; exports.NodeType = {};`,
  culori: `exports.converter = () => never;`,
  // pdf-lib's deflating, and its fonts that no file embeds.
  fflate: `exports.zlibSync = never; exports.unzlibSync = never; exports.inflateSync = never;`,
  '../packages/standard-fonts/index.js': STANDARD_FONTS,
  '../../packages/standard-fonts/index.js': STANDARD_FONTS,
};

/** Puts nothing in the place of what is never called. */
export const leaveOut: Plugin = {
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
