import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names every unpacked file with its size; written last, so that it also says that unpacking was finished. */
const INVENTORY = 'inventory.json';

/** Whether all that was unpacked into a folder is there. */
export function isWhole(folder: string): boolean {
  try {
    const inventory = JSON.parse(readFileSync(join(folder, INVENTORY), 'utf8')) as Record<string, number>;
    return Object.entries(inventory).every(([name, size]) => statSync(join(folder, name)).size === size);
  } catch {
    return false;
  }
}

/** Writes down the size of every file that was unpacked into a folder. */
export function writeInventory(folder: string, sizes: Readonly<Record<string, number>>): void {
  writeFileSync(join(folder, INVENTORY), JSON.stringify(sizes));
}
