import { resumeName } from '../finish/carried-data.ts';
import type { Report } from '../source/report.ts';
import { Source } from '../source/source.ts';
import { type CarriedFile, carriedFilesOf } from './carried-files.ts';
import { isOpened, openPdf } from './open-pdf.ts';

/** All files that a PDF carries, byte for byte, sorted by name; nothing, and an error in the report, where it can't be read. */
export async function carriedFiles(
  pdf: Uint8Array,
  path: string,
  report: Report,
): Promise<readonly CarriedFile[] | undefined> {
  const document = await openPdf(pdf);
  if (isOpened(document)) return carriedFilesOf(document);
  report.error(document.code, document.message, { path, hint: document.hint });
  return undefined;
}

/**
 * The profile that a PDF carries, as a source to be read: its `resume.json`, else the file it was made of.
 * It lies, as it were, in a folder of the PDF's name, so that it reaches no file beside the PDF.
 */
export async function profileSource(pdf: Uint8Array, path: string, report: Report): Promise<Source | undefined> {
  const files = await carriedFiles(pdf, path, report);
  if (!files) return undefined;
  const data = files.find(({ name }) => name === resumeName) ?? files.find(isSource);
  if (data) return new Source(`${path}/${data.name}`, new TextDecoder().decode(data.bytes).replaceAll('\r\n', '\n'));
  report.error('no-data-in-pdf', 'this PDF carries no profile', {
    path,
    hint: 'only PDFs made by onesheet, or by others with a `resume.json` attached, can be rendered anew',
  });
  return undefined;
}

function isSource({ relationship, mimeType }: CarriedFile): boolean {
  return relationship === 'Source' && /^(?:text|application)\//.test(mimeType ?? '');
}
