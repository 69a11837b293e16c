import { readPdf } from '../src/proof/reading.ts';

/** What a parser reads in a PDF: the text of each page, lines apart. */
export async function pdfText(pdf: Uint8Array): Promise<readonly string[]> {
  return (await readPdf(pdf)).pages.map(({ text }) => text);
}

/** Words as they are compared: without case, width forms and marks around them. */
export function words(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
