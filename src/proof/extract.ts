import { resumeName } from '../finish/carried-data.ts';
import type { Report } from '../source/report.ts';
import { Source } from '../source/source.ts';
import type { CarriedFile } from './carried-files.ts';
import { PdfThread } from './pdf-thread.ts';

/** All files that a PDF carries, byte for byte, sorted by name; nothing, and an error in the report, where it can't be read. */
export async function carriedFiles(
  pdf: Uint8Array,
  path: string,
  report: Report,
  signal?: AbortSignal,
): Promise<readonly CarriedFile[] | undefined> {
  await using thread = new PdfThread(pdf, { signal });
  const files = await thread.files();
  if (!('code' in files)) return files;
  report.error(files.code, files.message, { path, hint: files.hint });
  return undefined;
}

/** The profile that a PDF carries; nothing, and an error in the report, where there is none or the PDF can't be read. */
export async function profileSource(
  pdf: Uint8Array,
  path: string,
  report: Report,
  signal?: AbortSignal,
): Promise<Source | undefined> {
  const files = await carriedFiles(pdf, path, report, signal);
  const source = files && sourceAmong(files, path);
  if (files && !source) {
    report.error('no-data-in-pdf', 'this PDF carries no profile', {
      path,
      hint: 'only PDFs made by onesheet, or by others with a `resume.json` attached, can be rendered anew',
    });
  }
  return source;
}

/**
 * The profile among the files of a PDF, as a source to be read: `resume.json`, else the file that the PDF was made of.
 * It lies, as it were, in a folder of the PDF's name, so that it reaches no file beside the PDF.
 */
export function sourceAmong(files: readonly CarriedFile[], path: string): Source | undefined {
  const data = files.find(({ name }) => name === resumeName) ?? files.find(isSource);
  return data && new Source(`${path}/${data.name}`, new TextDecoder().decode(data.bytes).replaceAll('\r\n', '\n'));
}

function isSource({ relationship, mimeType }: CarriedFile): boolean {
  return relationship === 'Source' && /^(?:text|application)\//.test(mimeType ?? '');
}
