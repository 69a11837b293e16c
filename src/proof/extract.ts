import { resumeName } from '../finish/carried-data.ts';
import type { Details, Report } from '../source/report.ts';
import { Source } from '../source/source.ts';
import { type CarriedFile, largestProfile } from './carried-files.ts';
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
  return files && sourceAmong(files, path, report);
}

/**
 * The profile among the files of a PDF, as a source to be read: `resume.json`, else the file that the PDF was made of.
 * It lies, as it were, in a folder of the PDF's name, so that it reaches no file beside the PDF.
 */
export function sourceAmong(files: readonly CarriedFile[], path: string, report: Report): Source | undefined {
  const data = files.find(({ name }) => name === resumeName) ?? files.find(isSource);
  if (!data) {
    report.error('no-data-in-pdf', 'this PDF carries no profile', {
      path,
      hint: 'only PDFs made by onesheet, or by others with a `resume.json` attached, can be rendered anew',
    });
    return undefined;
  }
  if (!data.bytes) {
    report.error('damaged-data', ...damaged(data.name, path));
    return undefined;
  }
  if (data.bytes.length > largestProfile) {
    const size = Math.round(data.bytes.length / 1024 / 1024);
    report.error('too-large', `the \`${data.name}\` that this PDF carries has ${size} MB: this is no profile`, {
      path,
      hint: 'look at it with `onesheet extract`',
    });
    return undefined;
  }
  return new Source(`${path}/${data.name}`, new TextDecoder().decode(data.bytes).replaceAll('\r\n', '\n'));
}

/** What is to be said of a file that can't be unpacked. */
export function damaged(name: string, path: string): [message: string, details: Details] {
  return [`the \`${name}\` that this PDF carries is damaged`, { path, hint: 'copy the PDF again from where it came' }];
}

function isSource({ relationship, mimeType }: CarriedFile): boolean {
  return relationship === 'Source' && /^(?:text|application)\//.test(mimeType ?? '');
}
