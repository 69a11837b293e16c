import { isPdf } from '../proof/is-pdf.ts';
import { type Disk, realDisk } from '../source/disk.ts';
import { decode } from '../source/encoding.ts';
import { Failure } from '../source/failure.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { missingHint } from './missing.ts';

/** Where input comes from: the disk, and standard input for the path `-`. */
export interface Supply {
  readonly disk: Disk;
  readonly stdin: () => Promise<Uint8Array>;
  /** Ends what takes long. */
  readonly signal?: AbortSignal;
}

/** The text of an input; of a PDF, the profile that it carries. A file that is missing or can't be read is a failure; one that is no text is a diagnostic. */
export async function load(path: string, { disk, stdin, signal }: Supply, report: Report): Promise<Source | undefined> {
  const bytes = await loadBytes(path, { disk, stdin });
  // What is called a PDF and is none is not read as a text: a mail, say, has one inside, in letters and digits.
  if (!isPdf(bytes) && !/\.pdf$/i.test(path)) return decode(bytes, path, report);
  const { profileSource } = await import('../proof/extract.ts');
  return profileSource(bytes, path, report, signal);
}

/** The bytes of an input. */
export async function loadBytes(path: string, { disk, stdin }: Supply): Promise<Uint8Array> {
  return path === '-' ? await stdin() : readFile(path, disk);
}

/** The text of a file of our own making. */
export function readText(path: string): string {
  return new TextDecoder().decode(readFile(path, realDisk()));
}

function readFile(path: string, disk: Disk): Uint8Array {
  if (disk.isFolder(path))
    throw new Failure('input', `\`${path}\` is a folder, not a file`, { hint: 'name one of the files in it' });
  try {
    const bytes = disk.read(path);
    if (bytes) return bytes;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Failure('input', `can't read \`${path}\`: ${code === 'EACCES' ? 'no permission to read it' : code}`, {
      cause,
    });
  }
  throw new Failure('input', `there is no file \`${path}\``, missingHint(path, disk));
}
