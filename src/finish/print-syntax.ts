import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** Thrown where a file holds syntax that Chromium does not write. */
export class ForeignSyntax extends Error {}

/** Reads objects as Chromium writes them, one after the other, from a file's bytes as Latin-1. */
export class PrintSyntax {
  readonly #text: string;
  readonly #context: PDFContext;
  /** A few dozen names stand in a file thousands of times. */
  readonly #names = new Map<string, PDFName>();
  #at = 0;

  constructor(text: string, context: PDFContext) {
    this.#text = text;
    this.#context = context;
  }

  /** What a sticky pattern finds here, which is then passed. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  /** Passes so many bytes and gives the place of the first. */
  pass(bytes: number): number {
    this.#at += bytes;
    return this.#at - bytes;
  }

  object(): PDFObject {
    switch (this.#skipSpace()) {
      case byte.slash:
        return this.#name();
      case byte.angle:
        return this.#text.charCodeAt(this.#at + 1) === byte.angle ? this.dictionary() : this.#hexString();
      case byte.bracket:
        return this.#array();
      case byte.paren:
        return PDFString.of(this.#expect(string)[1] ?? '');
      default:
        return this.#numberOrWord();
    }
  }

  dictionary(): PDFDict {
    this.#expect(opened);
    const entries = new Map<PDFName, PDFObject>();
    while (this.#skipSpace() === byte.slash) entries.set(this.#name(), this.object());
    this.#expect(closed);
    return (
      kinds.get(entries.get(PDFName.Type))?.(entries, this.#context) ??
      PDFDict.fromMapWithContext(entries, this.#context)
    );
  }

  #array(): PDFArray {
    this.#at++;
    const array = PDFArray.withContext(this.#context);
    while (this.#skipSpace() !== byte.closingBracket) array.push(this.object());
    this.#at++;
    return array;
  }

  #name(): PDFName {
    const [, text = ''] = this.#expect(name);
    const known = this.#names.get(text) ?? PDFName.of(text);
    this.#names.set(text, known);
    return known;
  }

  #hexString(): PDFHexString {
    return PDFHexString.of(this.#expect(hex)[1] ?? '');
  }

  #numberOrWord(): PDFObject {
    const [, number, generation, word] = this.#expect(numberOrWord);
    if (word !== undefined) return word === 'null' ? PDFNull : word === 'true' ? PDFBool.True : PDFBool.False;
    return generation === undefined ? PDFNumber.of(Number(number)) : PDFRef.of(Number(number), Number(generation));
  }

  #skipSpace(): number {
    let code = this.#text.charCodeAt(this.#at);
    while (code === byte.space || code === byte.newline) code = this.#text.charCodeAt(++this.#at);
    return code;
  }

  #expect(pattern: RegExp): RegExpExecArray {
    const found = this.match(pattern);
    if (!found) throw new ForeignSyntax(`at ${this.#at}`);
    return found;
  }
}

const byte = {
  newline: 0x0a,
  space: 0x20,
  paren: 0x28,
  slash: 0x2f,
  angle: 0x3c,
  bracket: 0x5b,
  closingBracket: 0x5d,
} as const;

const opened = /<</y;
const closed = />>/y;
const name = /\/([^\0-\x20#%()/<>[\]{}]+)(?=[\s/<>[\]()])/y;
const hex = /<([\da-fA-F]*)>/y;
const string = /\(([^()\\]*(?:\\[^][^()\\]*)*)\)/y;
const numberOrWord = /([+-]?(?:\d+\.?\d*|\.\d+))(?: (\d+) R\b)?|(true|false|null)\b/y;

type Kind = (entries: Map<PDFName, PDFObject>, context: PDFContext) => PDFDict;

/** Dictionaries that pdf-lib has a class of its own for. */
const kinds: ReadonlyMap<PDFObject | undefined, Kind> = new Map<PDFObject | undefined, Kind>([
  [PDFName.of('Catalog'), PDFCatalog.fromMapWithContext],
  [PDFName.of('Pages'), PDFPageTree.fromMapWithContext],
  [PDFName.of('Page'), PDFPageLeaf.fromMapWithContext],
]);
