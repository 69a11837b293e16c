import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../source/failure.ts';

/**
 * Writes a file so that it appears whole or not at all: beside its place first, then renamed into it. Done on the
 * spot: for so few bytes the way to a thread and back takes longer than the disk.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const folder = dirname(path);
  const draft = join(folder, `.onesheet-${process.pid}-${Math.random().toString(36).slice(2)}.part`);
  try {
    write(draft, bytes);
    renameSync(draft, path);
  } catch (cause) {
    discard(draft);
    throw new Failure('input', `can't write \`${path}\`: ${whyNotWritten(cause)}`, {
      cause,
      hint: 'choose another place with `--out`',
    });
  }
}

/** Whether a file with just these bytes is there. */
export function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false; // there is none, or none that can be read: writing will say why
  }
}

/** Nobody's file is written over, or into. */
const NEW = { flag: 'wx' };

/** Makes the folder only where it is missing. */
function write(path: string, bytes: Uint8Array | string): void {
  try {
    writeFileSync(path, bytes, NEW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFolder(dirname(path));
    writeFileSync(path, bytes, NEW);
  }
}

/** Makes a folder and those above it, where they are missing. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    // Of a read-only file system Node only says that the folder is not there.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') accessSync(nearestFolder(path), constants.W_OK);
    throw error;
  }
}

function nearestFolder(path: string): string {
  const above = dirname(path);
  return existsSync(path) || above === path ? path : nearestFolder(above);
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where it can't be written it can't be removed either, and the first trouble is the one to tell of.
  }
}

/** Why something could not be written, as a person would say it. */
export function whyNotWritten(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission to write there';
    case 'EROFS':
      return 'the file system is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a part of its path is a file, not a folder';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    default:
      return code ?? message;
  }
}
