import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '..', 'src');

/** Which folder may import which: the picture in docs/architecture.md. A folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  profile: ['source'],
  read: ['source', 'profile'],
  theme: ['source', 'profile'],
  print: ['source', 'theme'],
  finish: ['source', 'profile', 'theme', 'print'],
  proof: ['source', 'profile', 'theme', 'print', 'finish'],
  '(top)': ['source', 'profile', 'read', 'theme', 'print', 'finish', 'proof', 'batch'],
  batch: ['source', 'profile', 'read', 'theme', 'print', 'finish', 'proof', '(top)'],
  preview: ['source', 'profile', 'read', 'theme', 'print', 'finish', 'proof', 'batch', '(top)'],
  cli: ['source', 'profile', 'read', 'theme', 'print', 'finish', 'proof', 'batch', 'preview', '(top)'],
};
/** The package's name and folder are facts, not a stage: any folder may ask for them. */
const FACTS = new Set(['package-info.ts']);

test('folders import only what the table allows', () => {
  const broken: string[] = [];
  for (const file of globSync('**/*.ts', { cwd: src })) {
    for (const target of importsOf(file)) {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (from === to || FACTS.has(target)) continue;
      if (!MAY_IMPORT[from]?.includes(to)) broken.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('every folder of src is in the table', () => {
  const folders = new Set(globSync('**/*.ts', { cwd: src }).map(folderOf));
  assert.deepEqual(
    [...folders].filter((folder) => !(folder in MAY_IMPORT)),
    [],
  );
});

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*'(\.[^']+\.ts)'/g)].map((match) =>
    relative(src, join(src, dirname(file), match[1] ?? '')),
  );
}

function folderOf(file: string): string {
  return file.includes(sep) ? (file.split(sep)[0] ?? '') : '(top)';
}
