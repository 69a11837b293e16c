import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';

import { anatomyOf } from '../../src/finish/anatomy.ts';
import { annotationsOf } from '../../src/finish/annotations.ts';
import { fileSpecifications } from '../../src/finish/file-specifications.ts';
import { finish } from '../../src/finish/finish.ts';
import { descendantOf, toUnicodeOf } from '../../src/finish/fonts.ts';
import { dropOrphans } from '../../src/finish/orphans.ts';
import { contentsOf, lookupDict } from '../../src/finish/pages.ts';
import { serialize } from '../../src/finish/serialize.ts';
import {
  childElements,
  kidsOf,
  roleOf,
  setKids,
  structureElements,
  structureRoot,
} from '../../src/finish/structure.ts';
import { deflated, streamBytes } from '../../src/finish/stream-bytes.ts';
import { writeToUnicode } from '../../src/finish/to-unicode.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { date, markup, profile, rawPrint } from '../finish/fixture.ts';

/** A file that is right but for one thing. */
export interface Breakage {
  readonly name: string;
  /** The checks that are to find it, and no others. */
  readonly checks: readonly string[];
  /** Only in-house checks look at this: the standards allow it. */
  readonly beyond?: true;
  break(this: void, document: PDFDocument): void;
  /** Changes the bytes after they are written. */
  readonly after?: (pdf: Uint8Array) => Uint8Array;
}

/** A finished file that claims both standards, and keeps them. */
export async function wholeFile(): Promise<Uint8Array> {
  const source = new Source('ada.md', '# Ada Quill\n');
  return (await finish(rawPrint('rich'), profile, { date, markup, source, embed: 'both' }, new Report())).pdf;
}

/** The same with one thing broken; without its claims unless they are wanted. */
export async function brokenFile(
  whole: Uint8Array,
  breakage: Breakage,
  claims: 'claiming' | 'silent',
): Promise<Uint8Array> {
  const document = await PDFDocument.load(whole, { updateMetadata: false });
  if (claims === 'silent')
    editXmp(document, (xmp) => xmp.replaceAll(/<pdf(?:ua|a)id:\w+>\w+<\/pdf(?:ua|a)id:\w+>\n/g, ''));
  breakage.break(document);
  dropOrphans(document);
  const pdf = serialize(document);
  return breakage.after?.(pdf) ?? pdf;
}

const name = (text: string) => PDFName.of(text);

function broken(title: string, checks: string | readonly string[], change: (document: PDFDocument) => void): Breakage {
  return { name: title, checks: typeof checks === 'string' ? [checks] : checks, break: change };
}

function beyond(breakage: Breakage): Breakage {
  return { ...breakage, beyond: true };
}

function afterwards(title: string, check: string, after: (pdf: Buffer) => Uint8Array): Breakage {
  return { name: title, checks: [check], break: () => undefined, after: (pdf) => after(Buffer.from(pdf)) };
}

/** The first element of a role. */
function first(document: PDFDocument, role: string): PDFDict {
  const found = structureElements(document).find((element) => element.role === role);
  if (!found) throw new Error(`no ${role}`);
  return found.dict;
}

const retag = (from: string, to: string) => (document: PDFDocument) => first(document, from).set(name('S'), name(to));

const inCatalog = (key: string, value: unknown) => (document: PDFDocument) =>
  value === undefined
    ? document.catalog.delete(name(key))
    : document.catalog.set(name(key), document.context.obj(value as never));

const inPage = (key: string, value: unknown) => (document: PDFDocument) =>
  value === undefined
    ? document.getPage(0).node.delete(name(key))
    : document.getPage(0).node.set(name(key), document.context.obj(value as never));

const inLink = (change: (link: PDFDict, document: PDFDocument) => void) => (document: PDFDocument) => {
  const [link] = annotationsOf(document);
  if (link) change(link.annotation, document);
};

const inAttachment = (change: (specification: PDFDict, stream: PDFDict) => void) => (document: PDFDocument) => {
  const [specification] = fileSpecifications(document);
  const stream = specification && lookupDict(specification, 'EF')?.lookup(name('F'));
  if (specification && stream instanceof PDFRawStream) change(specification, stream.dict);
};

const inContent = (change: (content: string) => string) => (document: PDFDocument) => {
  const [content] = contentsOf(document);
  if (!content) return;
  const changed = change(Buffer.from(content.bytes).toString('latin1'));
  const stream = deflated(document.context, Buffer.from(changed, 'latin1'));
  content.dict.set(name('Contents'), document.context.register(stream));
};

const inFont = (change: (font: PDFDict, document: PDFDocument) => void) => (document: PDFDocument) => {
  const [font] = anatomyOf(document).fonts;
  if (font) change(font, document);
};

/** Makes the glyphs of one character mean another, in all fonts. */
const reading = (character: string, as: string) => (document: PDFDocument) => {
  for (const font of anatomyOf(document).fonts) {
    const map = toUnicodeOf(font);
    if (!map) continue;
    const changed = new Map([...map].map(([code, text]) => [code, text === character ? as : text]));
    const stream = deflated(document.context, Buffer.from(writeToUnicode(changed)));
    font.set(name('ToUnicode'), document.context.register(stream));
  }
};

function editXmp(document: PDFDocument, edit: (xmp: string) => string): void {
  const stream = document.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no XMP');
  const bytes = new TextEncoder().encode(edit(new TextDecoder().decode(streamBytes(stream))));
  document.catalog.set(
    name('Metadata'),
    document.context.register(document.context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' })),
  );
}

const inXmp = (edit: (xmp: string) => string) => (document: PDFDocument) => editXmp(document, edit);

const action = (entries: Record<string, unknown>) =>
  inLink((link, { context }) => link.set(name('A'), context.obj({ Type: 'Action', ...entries } as never)));

function reverseKids(document: PDFDocument): void {
  const main = structureElements(document).find(({ dict }) => childElements(dict).some(isEntryHeading))?.parent?.dict;
  if (main) setKids(main, kidsOf(main).toReversed());
}

function isEntryHeading(dict: PDFDict): boolean {
  return roleOf(dict) === 'H3';
}

/** As wide tracking does: the glyphs of the headings are followed by a space each. */
function spacedLetters(document: PDFDocument): void {
  const [font] = anatomyOf(document).fonts;
  const map = font && toUnicodeOf(font);
  if (!map) return;
  const spaced = new Map([...map].map(([code, text]) => [code, /\p{L}/u.test(text) ? `${text} ` : text]));
  const stream = deflated(document.context, Buffer.from(writeToUnicode(spaced)));
  font.set(name('ToUnicode'), document.context.register(stream));
}

function renameFonts(document: PDFDocument): void {
  for (const font of anatomyOf(document).fonts) {
    const descendant = descendantOf(font);
    const plain = name(
      descendant
        .lookup(name('BaseFont'), PDFName)
        .decodeText()
        .replace(/^[A-Z]{6}\+/, ''),
    );
    font.set(name('BaseFont'), plain);
    descendant.set(name('BaseFont'), plain);
    descendant.lookup(name('FontDescriptor'), PDFDict).set(name('FontName'), plain);
  }
}

/** A glyph drawn in a dictionary of operators, as Chromium does for variable fonts. */
function addType3(document: PDFDocument): void {
  const { context } = document;
  const glyph = context.register(context.stream('500 0 0 0 500 700 d1 0 0 500 700 re f'));
  const cmap = context.register(context.stream('1 beginbfchar\n<41> <0041>\nendbfchar'));
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 500, 700],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { A: glyph },
    Encoding: { Type: 'Encoding', Differences: [65, 'A'] },
    FirstChar: 65,
    LastChar: 65,
    Widths: [500],
    ToUnicode: cmap,
    Resources: {},
  });
  const fonts = lookupDict(document.getPage(0).node.Resources() ?? context.obj({}), 'Font');
  fonts?.set(name('T3'), context.register(font));
}

function attributes(element: PDFDict): readonly PDFDict[] {
  const value = element.lookup(name('A'));
  return value instanceof PDFArray ? value.asArray().map((item) => element.context.lookup(item, PDFDict)) : [];
}

export const breakages: readonly Breakage[] = [
  broken('no language', 'catalog', inCatalog('Lang', undefined)),
  broken('a language that is none', 'catalog', inCatalog('Lang', PDFString.of('plain English'))),
  broken('not said to be tagged', 'catalog', inCatalog('MarkInfo', { Marked: false })),
  broken('no MarkInfo', 'catalog', inCatalog('MarkInfo', undefined)),
  broken('tags said to be suspect', 'catalog', inCatalog('MarkInfo', { Marked: true, Suspects: true })),
  broken('the title is not shown', 'catalog', inCatalog('ViewerPreferences', { DisplayDocTitle: false })),
  broken('no viewer preferences', 'catalog', inCatalog('ViewerPreferences', undefined)),
  broken('no structure tree', 'tags', inCatalog('StructTreeRoot', undefined)),
  broken('no role map', 'tags', (document) => structureRoot(document)?.delete(name('RoleMap'))),
  broken('a role mapped in a circle', 'tags', (document) =>
    structureRoot(document)?.set(name('RoleMap'), document.context.obj({ Strong: 'Em', Em: 'Strong', Aside: 'Div' })),
  ),
  broken('a standard role mapped to another', 'tags', (document) =>
    lookupDict(structureRoot(document) ?? document.catalog, 'RoleMap')?.set(name('P'), name('Span')),
  ),
  broken('a role that nobody knows', 'tags', retag('P', 'Paragraph')),
  broken('a skipped heading level', 'tags', retag('H3', 'H5')),
  broken('no heading of level 1', 'tags', retag('H1', 'H2')),
  broken('a heading without a level', 'tags', retag('H2', 'H')),
  beyond(broken('two main headings', 'tags', retag('H2', 'H1'))),
  broken('list items outside a list', 'tags', retag('L', 'Div')),
  broken('a list that holds a paragraph', 'tags', retag('LI', 'P')),
  broken('a list item without a body', 'tags', retag('LBody', 'Div')),
  broken('rows outside a table', 'tags', retag('Table', 'Div')),
  broken('cells outside a row', 'tags', retag('TR', 'Div')),
  broken('a cell that is none', 'tags', retag('TD', 'P')),
  broken('a row that lacks a cell', 'tags', (document) => {
    const row = structureElements(document).findLast(({ role }) => role === 'TR');
    if (row) setKids(row.dict, kidsOf(row.dict).slice(0, 1));
  }),
  broken('a head cell that heads nothing', 'tags', (document) => {
    for (const { dict, role } of structureElements(document)) {
      if (role === 'TH' || role === 'TD')
        for (const owner of attributes(dict)) for (const key of ['Scope', 'Headers']) owner.delete(name(key));
    }
  }),
  broken('a figure without alternative text', 'tags', (document) => first(document, 'Figure').delete(name('Alt'))),
  broken(
    'a link without words',
    'links',
    inLink((link) => link.delete(name('Contents'))),
  ),
  broken(
    'a link outside the structure',
    'links',
    inLink((link) => link.delete(name('StructParent'))),
  ),
  broken('a link in an element that is none', 'links', retag('Link', 'Span')),
  broken('tabs that do not follow the structure', 'links', inPage('Tabs', undefined)),
  broken('tabs that go by rows', 'links', inPage('Tabs', name('R'))),
  broken(
    'a link that is not printed',
    'archive',
    inLink((link) => link.set(name('F'), PDFNumber.of(0))),
  ),
  broken(
    'a hidden link',
    'archive',
    inLink((link) => link.set(name('F'), PDFNumber.of(6))),
  ),
  broken(
    'a link without flags',
    'archive',
    inLink((link) => link.delete(name('F'))),
  ),
  beyond(broken('a link to a file', 'links', action({ S: 'URI', URI: PDFString.of('ftp://example.org/a') }))),
  broken(
    'artifacts that are not marked',
    'artifacts',
    inContent((text) => text.replaceAll(/\/Artifact BMC\n([^]*?)\nEMC/g, '$1')),
  ),
  broken(
    'a rectangle that is not tagged',
    'artifacts',
    inContent((text) => `${text}\nq 9 9 20 20 re f Q`),
  ),
  broken(
    'a line that is not tagged',
    'artifacts',
    inContent((text) => `${text}\nq 9 9 m 99 9 l S Q`),
  ),
  broken(
    'an artifact inside a paragraph',
    'artifacts',
    inContent((text) => text.replace(/(\/NonStruct <<\/MCID \d+ >>BDC\n)([^]*?)(EMC)/, '$1/Artifact BMC\n$2EMC\n$3')),
  ),
  broken(
    'a paragraph inside an artifact',
    'artifacts',
    inContent((text) => text.replace(/(\/NonStruct <<\/MCID \d+ >>BDC\n[^]*?EMC)/, '/Artifact BMC\n$1\nEMC')),
  ),
  broken(
    'a font that is not in the file',
    'fonts',
    inFont((font) => lookupDict(descendantOf(font), 'FontDescriptor')?.delete(name('FontFile2'))),
  ),
  broken(
    'a font without a map to its glyphs',
    'fonts',
    inFont((font) => descendantOf(font).delete(name('CIDToGIDMap'))),
  ),
  beyond(broken('a font with all its glyphs', 'fonts', renameFonts)),
  beyond(broken('a font of Type 3', 'fonts', addType3)),
  broken('glyphs that stand for nothing', 'glyphs', reading('v', '\0')),
  broken('glyphs that stand for a byte order mark', 'glyphs', reading('v', '\uFEFF')),
  broken('an icon in the text', 'glyphs', reading('·', '\uE000')),
  broken(
    'a glyph that is not in the font',
    'glyphs',
    inContent((text) => text.replace('<0002> Tj', '<0000> Tj')),
  ),
  broken('no output intent', 'archive', inCatalog('OutputIntents', undefined)),
  broken('an output intent for another purpose', 'archive', (document) =>
    outputIntent(document).set(name('S'), name('GTS_PDFX')),
  ),
  broken('an output intent without a profile', 'archive', (document) =>
    outputIntent(document).delete(name('DestOutputProfile')),
  ),
  beyond(
    broken('a profile with a wrong number of colours', 'archive', (document) => {
      const stream = outputIntent(document).lookup(name('DestOutputProfile'));
      if (stream instanceof PDFRawStream) stream.dict.set(name('N'), PDFNumber.of(4));
    }),
  ),
  broken(
    "printer's inks",
    'archive',
    inContent((text) => text.replace('/Artifact BMC\n', '/Artifact BMC\n0 0 0 1 k ')),
  ),
  broken(
    'an operator that is none',
    'archive',
    inContent((text) => `${text}\n1 2 foo`),
  ),
  broken(
    'a rendering intent that is none',
    'archive',
    inContent((text) => `${text}\n/Best ri`),
  ),
  broken(
    'graphics states nested too deep',
    'archive',
    inContent((text) => `${text}\n${'q '.repeat(29)}${'Q '.repeat(29)}`),
  ),
  broken(
    'a script that runs when the file is opened',
    'archive',
    inCatalog('OpenAction', { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
  ),
  broken('a link that starts a program', 'archive', action({ S: 'Launch', F: PDFString.of('calc.exe') })),
  broken('a link that prints', 'archive', action({ S: 'Named', N: 'Print' })),
  broken('a link that hides something', 'archive', action({ S: 'Hide', T: PDFString.of('x') })),
  broken(
    'a script when the file is closed',
    'archive',
    inCatalog('AA', { WC: { S: 'URI', URI: PDFString.of('https://example.org') } }),
  ),
  broken(
    'an action when a page is opened',
    'archive',
    inPage('AA', { O: { S: 'URI', URI: PDFString.of('https://example.org') } }),
  ),
  broken(
    'requirements on the reader',
    'archive',
    inCatalog('Requirements', [{ Type: 'Requirement', S: 'EnableJavaScripts' }]),
  ),
  broken('a page that is played', 'archive', inPage('PresSteps', {})),
  broken('a form that is drawn by the reader', 'archive', inCatalog('AcroForm', { Fields: [], NeedAppearances: true })),
  broken('a transfer function', 'archive', (document) => graphicsState(document).set(name('TR'), name('Identity'))),
  broken('a profile in another file', 'archive', (document) => {
    const stream = outputIntent(document).lookup(name('DestOutputProfile'));
    if (stream instanceof PDFRawStream) stream.dict.set(name('F'), PDFString.of('other.icc'));
  }),
  broken(
    'an attachment that is nothing to the page',
    'attachments',
    inAttachment((specification) => specification.delete(name('AFRelationship'))),
  ),
  broken(
    'an attachment without a name',
    'attachments',
    inAttachment((specification) => specification.delete(name('UF'))),
  ),
  broken(
    'an attachment of no kind',
    'attachments',
    inAttachment((_, stream) => stream.delete(name('Subtype'))),
  ),
  broken(
    'an attachment of a kind that is none',
    'attachments',
    inAttachment((_, stream) => stream.set(name('Subtype'), name('JSON'))),
  ),
  broken('attachments associated with nothing', 'attachments', inCatalog('AF', undefined)),
  beyond(
    broken('data that is no JSON', 'attachments', (document) => {
      for (const specification of fileSpecifications(document)) {
        lookupDict(specification, 'EF')?.set(
          name('F'),
          document.context.register(
            document.context.flateStream('{', {
              Type: 'EmbeddedFile',
              Subtype: 'application/json',
              Params: { ModDate: PDFString.fromDate(date) },
            }),
          ),
        );
      }
    }),
  ),
  afterwards('no trailer ID', 'archive', (pdf) =>
    Buffer.from(pdf.toString('latin1').replace(/\/ID(?= ?\[)/, '/IX'), 'latin1'),
  ),
  afterwards('something after the end', 'syntax', (pdf) => Buffer.concat([pdf, Buffer.from('\nand more')])),
  afterwards('something before the header', 'syntax', (pdf) => Buffer.concat([Buffer.from('GIF89a\n'), pdf])),
  broken('no XMP packet', 'metadata', inCatalog('Metadata', undefined)),
  broken(
    'an XMP packet without a title',
    'metadata',
    inXmp((xmp) => xmp.replace(/<dc:title>.*<\/dc:title>\n/, '')),
  ),
  broken(
    'an XMP packet that is cut off',
    'metadata',
    inXmp((xmp) => xmp.slice(0, 600)),
  ),
  beyond(
    broken(
      'two titles',
      'metadata',
      inXmp((xmp) => xmp.replace('Ada Quill – CV', 'Somebody else')),
    ),
  ),
  beyond(
    broken(
      'another author in the packet',
      'metadata',
      inXmp((xmp) => xmp.replace('<rdf:li>Ada Quill</rdf:li>', '<rdf:li>Chromium</rdf:li>')),
    ),
  ),
  beyond(broken('a paper of its own', 'pages', inPage('MediaBox', [0, 0, 620, 860]))),
  beyond(
    broken(
      'a page that was shrunk',
      'scale',
      inContent((text) => text.replaceAll('3.125 0 0 3.125', '2.5 0 0 2.5')),
    ),
  ),
  beyond(
    broken('a stream nobody needs', 'size', (document) => {
      document.catalog.set(name('Pad'), document.context.register(document.context.stream(new Uint8Array(70_000))));
    }),
  ),
  beyond(broken('sections tagged in another order', 'order', reverseKids)),
  beyond(
    broken(
      'text that is painted twice',
      'doubled',
      inContent((text) =>
        `${text}\n/Artifact BMC\n${text.replaceAll(/^.*(?:BMC|BDC|EMC)$/gm, '')}\nEMC`
          .replace(/\.23999999 0 0 -\.23999999 0 841\.91998 cm(?=[^]*\/Artifact BMC\n\.2)/, 'q $&')
          .replace('\n/Artifact BMC\n.2', '\nQ\n/Artifact BMC\n.2'),
      ),
    ),
  ),
  beyond(broken('words that are read letter by letter', 'letters', spacedLetters)),
  broken('a page without words', ['text', 'tags'], (document) => {
    inContent((text) => text.replaceAll(/^.*T[jJ]$/gm, ''))(document);
    document.catalog.delete(name('StructTreeRoot'));
  }),
  beyond(broken('list marks without a character', 'bullets', reading('•', ' '))),
  beyond(broken('a path of the maker', 'paths', inCatalog('Made', PDFString.of('/home/ada/private/cv.md')))),
];

function outputIntent(document: PDFDocument): PDFDict {
  return document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
}

function graphicsState(document: PDFDocument): PDFDict {
  const states = lookupDict(document.getPage(0).node.Resources() ?? document.context.obj({}), 'ExtGState');
  const state = states && states.lookup(states.keys()[0] ?? name('none'));
  if (!(state instanceof PDFDict)) throw new Error('no graphics state');
  return state;
}
