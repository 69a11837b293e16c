import { join } from 'node:path';
import type { Disk } from '../source/disk.ts';
import { html, type Html } from './html.ts';
import { THEMES_FOLDER } from './built-in.ts';
import type { ContactView } from './view.ts';

/** Drawn, so that no icon font leaks letters into the text; hidden from readers, who have the text beside it. */
export function iconFor(kind: ContactView['kind'], network: string | undefined, disk: Disk): Html | undefined {
  const name = kind === 'profile' ? networkIcon(network ?? '') : kind;
  const bytes = disk.read(join(THEMES_FOLDER, '_shared', 'icons', `${name}.svg`));
  return bytes && html(new TextDecoder().decode(bytes).trim());
}

function networkIcon(network: string): string {
  if (/git|code|stack|kaggle|hugging|leetcode/i.test(network)) return 'code';
  if (/scholar|orcid|research|academia|arxiv|dblp/i.test(network)) return 'scholar';
  if (/linked|xing/i.test(network)) return 'network';
  return 'profile';
}
