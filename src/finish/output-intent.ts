import { type PDFDocument, PDFName, PDFString } from 'pdf-lib';

import { srgbProfile } from './srgb.ts';
import { plainStream } from './stream-bytes.ts';

/** Says which colours the numbers mean, ISO 19005-3 6.2.3: sRGB, which is what Chromium paints in. */
export function setOutputIntent(document: PDFDocument): void {
  const { context, catalog } = document;
  const profile = plainStream(context, srgbProfile());
  profile.dict.set(PDFName.of('N'), context.obj(3));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(profile),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
