import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import { withPlainTokens } from './block-state.ts';
import { withMeantStrong } from './strong-marks.ts';

/** What the parts of one text share: its link references. */
export type Env = Record<string, unknown>;

/** The blocks of some Markdown; what is said in them is parsed one by one with `inlinesOf`, so that a long page is never all there at once. */
export function blocksOf(markdown: string, env: Env): readonly Token[] {
  return blocks.parse(markdown, env);
}

/** What one block, or one line, says; `env` is that of the blocks, which knows their link references. */
export function inlinesOf(markdown: string, env: Env): readonly Token[] {
  const tokens: Token[] = [];
  inlines.inline.parse(markdown, inlines, env, tokens);
  return tokens;
}

/** Whether inline Markdown is anything but its own text: no rule of the parser begins at another character. */
export function hasMarks(markdown: string): boolean {
  return /[\n\\`~*_[<&]/.test(markdown);
}

const blocks = withPlainTokens(new MarkdownIt({ html: true }).use(definitionLists));
blocks.core.ruler.enableOnly(['normalize', 'block']);
blocks.block.ruler.before('table', 'depths', depths);

/** markdown-it's own `commonmark` goes no deeper either: brackets in brackets cost a parse of each. */
const inlines = withMeantStrong(new MarkdownIt({ html: true, maxNesting: 20 }));
// A link of any kind is parsed as one, so that its words stand alone; which addresses are kept, `links.ts` says.
for (const parser of [blocks, inlines]) parser.validateLink = () => true;

/** Nested deeper than anybody writes, all is text; the parser would leave it out. */
function depths(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.level < deepest || silent) return false;
  const content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  state.push('paragraph_open', 'p', 1).map = [startLine, endLine];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = endLine;
  return true;
}

const deepest = 90;
