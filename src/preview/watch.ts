import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const ONE_CHANGE = 40;

/** Watches files for changes, also those that are not there yet: their folders are watched, since editors put new files in the place of old ones. */
export class Watcher implements Disposable {
  readonly #changed: () => void;
  readonly #folders = new Map<string, FSWatcher>();
  #files: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** From now on these files, by absolute path, and no others. */
  follow(files: readonly string[]): void {
    this.#files = new Set(files);
    const folders = new Set(files.map(dirname));
    for (const [folder, watcher] of this.#folders) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const folder of folders) if (!this.#folders.has(folder)) this.#open(folder);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  #open(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || this.#files.has(`${folder}/${name}`) || this.#files.has(`${folder}\\${name}`))
          this.#soon();
      });
      watcher.on('error', () => watcher.close()); // the folder has gone
      this.#folders.set(folder, watcher);
    } catch {
      // There is no such folder: nothing in it changes.
    }
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#changed, ONE_CHANGE);
  }
}
