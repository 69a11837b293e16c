import { ParseSpeeds, PDFDocument } from 'pdf-lib';

import type { Report } from '../source/report.ts';
import { setElementIds } from './element-ids.ts';
import { setInfo } from './info.ts';
import type { Metadata } from './metadata.ts';
import { dropOrphans } from './orphans.ts';
import { serialize } from './serialize.ts';
import { setXmp } from './xmp.ts';

/** The passes in order; each changes one thing of the document. */
export async function finishBytes(pdf: Uint8Array, metadata: Metadata, _report: Report): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  setInfo(document, metadata);
  setXmp(document, metadata, { accessible: false, archivable: false });
  setElementIds(document);
  dropOrphans(document);
  return await serialize(document);
}
