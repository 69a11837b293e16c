import { PDFArray, type PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

import { fileSpecifications } from '../file-specifications.ts';
import { lookupDict } from '../pages.ts';
import { decodedText } from '../text-string.ts';
import type { Finding, Rule } from './rule.ts';

/** Every carried file has a name, a kind, a date, and a relation to the page: ISO 19005-3 6.8, ISO 14289-1 7.11. */
export const associatedFiles: Rule = {
  name: 'associated-files',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find: ({ document }) => fileSpecifications(document).flatMap((specification) => wrongWith(specification, document)),
};

function wrongWith(specification: PDFDict, document: PDFDocument): readonly Finding[] {
  const name =
    decodedText(specification.lookup(PDFName.of('UF'))) ?? decodedText(specification.lookup(PDFName.of('F')));
  const findings: Finding[] = [];
  const add = (problem: string) => findings.push({ message: `the attachment \`${name ?? ''}\` ${problem}` });
  for (const key of ['F', 'UF'])
    if (!decodedText(specification.lookup(PDFName.of(key)))) add(`has no name in \`${key}\``);
  if (!(specification.lookup(PDFName.of('AFRelationship')) instanceof PDFName))
    add('does not say what it is to the page');
  const stream = lookupDict(specification, 'EF')?.lookup(PDFName.of('F'));
  if (!(stream instanceof PDFRawStream)) add('is not in the file');
  else {
    const kind = stream.dict.lookup(PDFName.of('Subtype'));
    if (!(kind instanceof PDFName) || !/^[^/]+\/[^/]+$/.test(kind.decodeText()))
      add('does not say of which MIME type it is');
    if (!lookupDict(stream.dict, 'Params')?.has(PDFName.of('ModDate'))) add('has no date');
  }
  if (!isAssociated(specification, document)) add('is associated with nothing');
  return findings;
}

function isAssociated(specification: PDFDict, { catalog, context }: PDFDocument): boolean {
  const files = catalog.lookup(PDFName.of('AF'));
  return files instanceof PDFArray && files.asArray().some((file) => context.lookup(file) === specification);
}
