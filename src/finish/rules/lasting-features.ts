import { PDFArray, PDFBool, PDFDict, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';

import { isTrue } from '../flags.ts';
import { type Content, lookupDict } from '../pages.ts';
import { filtersOf } from '../stream-bytes.ts';
import { nameText } from '../text-string.ts';
import type { Finding, Rule } from './rule.ts';

/** Nothing in the file needs a program, another file, or a reader that still knows an old trick: ISO 19005-3 6.1 to 6.11. */
export const lastingFeatures: Rule = {
  name: 'lasting-features',
  standards: ['PDF/A-3a'],
  find({ document, contents }) {
    const findings: Finding[] = [];
    const { catalog, context } = document;
    if (context.trailerInfo.Encrypt) findings.push({ message: 'the file is encrypted' });
    for (const key of ['AA', 'Requirements', 'NeedsRendering']) {
      if (catalog.has(PDFName.of(key))) findings.push({ message: `the catalog holds \`${key}\`` });
    }
    const form = lookupDict(catalog, 'AcroForm');
    if (form && isTrue(form, 'NeedAppearances'))
      findings.push({ message: 'form fields are to be drawn by the reader' });
    if (form?.has(PDFName.of('XFA'))) findings.push({ message: 'there is an XFA form' });
    if (lookupDict(catalog, 'Names')?.has(PDFName.of('AlternatePresentations')))
      findings.push({ message: 'there is an alternate presentation' });
    findings.push(...contents.flatMap(forbiddenStates));
    for (const [, object] of context.enumerateIndirectObjects()) findings.push(...forbiddenIn(object));
    return findings;
  },
};

/** Looked up in every dictionary of the file. */
const keys = {
  S: PDFName.of('S'),
  N: PDFName.of('N'),
  Type: PDFName.of('Type'),
  Subtype: PDFName.of('Subtype'),
  Named: PDFName.of('Named'),
  Page: PDFName.of('Page'),
} as const;

function forbiddenIn(object: PDFObject): readonly Finding[] {
  const findings: Finding[] = [];
  for (const dict of dictionariesIn(object)) {
    const action = dict.lookup(keys.S);
    const kind = dict.lookup(keys.Subtype);
    if (forbiddenActions.has(action) && isAction(dict))
      findings.push({ message: `an action \`${nameText(action)}\` runs something` });
    if (forbiddenAnnotations.has(kind) && dict.has(PDFName.of('Rect')))
      findings.push({ message: `an annotation \`${nameText(kind)}\` needs a program to be seen` });
    if (action === keys.Named && !harmlessNames.has(dict.lookup(keys.N)))
      findings.push({ message: `a named action \`${nameText(dict.lookup(keys.N)) ?? ''}\` needs a program` });
    if (dict.lookup(keys.Type) !== keys.Page) continue;
    if (dict.has(PDFName.of('PresSteps'))) findings.push({ message: 'a page is played in steps' });
    if (dict.has(PDFName.of('AA'))) findings.push({ message: 'a page runs something when it is opened' });
  }
  return object instanceof PDFRawStream ? [...findings, ...forbiddenStream(object)] : findings;
}

/** Graphics states that depend on a printer, ISO 19005-3 6.2.5. */
function forbiddenStates({ page, resources }: Content): readonly Finding[] {
  const states = resources ? (lookupDict(resources, 'ExtGState')?.values() ?? []) : [];
  return states.flatMap((value) => {
    const state = resources?.context.lookup(value);
    const keys = state instanceof PDFDict ? ['TR', 'HTP'].filter((key) => state.has(PDFName.of(key))) : [];
    return keys.map((key) => ({ message: `a graphics state holds \`${key}\``, page }));
  });
}

function forbiddenStream(stream: PDFRawStream): readonly Finding[] {
  const { dict } = stream;
  const findings: Finding[] = [];
  if (filtersOf(stream).includes('LZWDecode')) findings.push({ message: 'a stream is compressed by LZW' });
  if (dict.has(PDFName.of('F'))) findings.push({ message: 'a stream stands in another file' });
  const kind = nameText(dict.lookup(keys.Subtype));
  if (kind === 'PS') findings.push({ message: 'a page runs PostScript' });
  if (kind === 'Image') {
    const interpolate = dict.lookup(PDFName.of('Interpolate'));
    if (interpolate instanceof PDFBool && interpolate.asBoolean())
      findings.push({ message: 'an image is to be smoothed by the reader' });
    if (dict.has(PDFName.of('Alternates'))) findings.push({ message: 'an image has alternates' });
  }
  if ((kind === 'Image' || kind === 'Form') && dict.has(PDFName.of('OPI')))
    findings.push({ message: 'a picture stands in another file' });
  if (kind === 'Form' && dict.has(PDFName.of('Ref'))) findings.push({ message: 'a form stands in another file' });
  return findings;
}

const forbiddenActions = names(
  'Launch Sound Movie ResetForm ImportData JavaScript Hide SetOCGState Rendition Trans GoTo3DView',
);
const harmlessNames = names('NextPage PrevPage FirstPage LastPage');
const forbiddenAnnotations = names('3D Sound Screen Movie');

/** Names as the objects they are in a file: there is one for each. */
function names(list: string): ReadonlySet<PDFObject | undefined> {
  return new Set(list.split(' ').map((name) => PDFName.of(name)));
}

/** The dictionary itself, and those written inside it. */
function dictionariesIn(object: PDFObject): readonly PDFDict[] {
  const found: PDFDict[] = [];
  const open: PDFObject[] = [object];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next instanceof PDFRawStream) open.push(next.dict);
    else if (next instanceof PDFArray) open.push(...next.asArray());
    else if (next instanceof PDFDict) {
      found.push(next);
      open.push(...next.values());
    }
  }
  return found;
}

/** Structure elements have an `S` too, but no parent action. */
function isAction(dict: PDFDict): boolean {
  return !dict.has(PDFName.of('P'));
}
