import { loadBytes } from '../../batch/load.ts';
import { resumeName } from '../../finish/carried-data.ts';
import type { CarriedFile } from '../../proof/carried-files.ts';
import { carriedFiles, damaged } from '../../proof/extract.ts';
import { realDisk } from '../../source/disk.ts';
import { Report } from '../../source/report.ts';
import { visible } from '../../source/show/visible.ts';
import { EXIT } from '../exit-code.ts';
import type { Session } from '../session.ts';

/** The options of `extract`, as Commander gives them. */
export interface ExtractOptions {
  readonly list?: true;
}

/** Prints one of the files that a PDF carries as it is, or a list of them. */
export async function extract(
  path: string,
  name: string | undefined,
  options: ExtractOptions,
  { terminal, stdin, signal, leave }: Session,
): Promise<void> {
  const report = new Report(path);
  const pdf = await loadBytes(path, { disk: realDisk(), stdin });
  const files = await carriedFiles(pdf, path, report, signal);
  const wanted = name ?? resumeName;
  const file = files?.find((file) => file.name === wanted);
  if (file && !file.bytes && !options.list) report.error('damaged-data', ...damaged(file.name, path));
  if (files && !file && !options.list) {
    const names = files.map((file) => `\`${file.name}\``).join(', ');
    report.error('no-such-data', `the PDF carries no \`${wanted}\``, {
      path,
      hint: `it carries ${names || 'nothing'}`,
    });
  }
  for (const diagnostic of report.diagnostics) terminal.diagnostic(diagnostic);
  if (report.hasErrors) return leave(EXIT.input);
  if (options.list) terminal.result((files ?? []).map(listed).join(''));
  else if (file?.bytes) terminal.result(file.bytes);
}

function listed({ name, mimeType, relationship, bytes }: CarriedFile): string {
  return visible(
    `${[name, mimeType ?? 'unknown type', relationship ?? 'no relation', bytes ? `${bytes.length} bytes` : 'damaged'].join('\t')}\n`,
  );
}
