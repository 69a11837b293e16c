import { type PDFDocument, PDFName } from 'pdf-lib';

import { type Content, contentsOf } from './pages.ts';
import { plainStream } from './stream-bytes.ts';
import { untaggedStretches } from './untagged.ts';

/** Marks what no structure element holds as an artifact: Chromium leaves rules, backgrounds and ornaments bare. */
export function markArtifacts(document: PDFDocument): void {
  const { context } = document;
  for (const content of contentsOf(document)) {
    const marked = withArtifacts(content);
    if (!marked) continue;
    if (content.form) context.assign(content.form.ref, plainStream(context, marked, content.dict));
    else content.dict.set(PDFName.of('Contents'), context.register(plainStream(context, marked)));
  }
}

function withArtifacts(content: Content): Uint8Array | undefined {
  const { bytes } = content;
  const stretches = untaggedStretches(content);
  if (stretches.length === 0) return undefined;
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(bytes.subarray(at, start), Buffer.from('/Artifact BMC\n'));
    parts.push(bytes.subarray(start, end), Buffer.from('\nEMC'));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
