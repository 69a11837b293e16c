import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Makes a parser build the tokens of its blocks at once: its own are put together key by key, which is half of what
 * finding the blocks of a long page takes.
 */
export function withPlainTokens(parser: MarkdownIt): MarkdownIt {
  const { State } = parser.block;
  parser.block.State = class extends State {
    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      if (nesting < 0) this.level -= 1;
      const token = new PlainToken(type, tag, nesting, this.level) as Token;
      if (nesting > 0) this.level += 1;
      this.tokens.push(token);
      return token;
    }
  };
  return parser;
}

/**
 * What rules write to a token, and readers read; the methods for attributes none of them calls. What few tokens differ in
 * stands on the prototype: a long page has a million of them, which live until all are made.
 */
class PlainToken implements Omit<Token, 'attrIndex' | 'attrPush' | 'attrSet' | 'attrGet' | 'attrJoin'> {
  declare attrs: null;
  declare children: null;
  declare markup: string;
  declare info: string;
  declare meta: null;
  declare block: boolean;
  declare hidden: boolean;
  map = null;
  content = '';
  readonly type: string;
  readonly tag: string;
  readonly nesting: Token['nesting'];
  readonly level: number;

  static {
    const same = { attrs: null, children: null, markup: '', info: '', meta: null, block: true, hidden: false };
    Object.assign(this.prototype, same);
  }

  constructor(type: string, tag: string, nesting: Token['nesting'], level: number) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
    this.level = level;
  }
}
