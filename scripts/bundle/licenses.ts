import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages whose code went in, as they ask for. */
export function licenses(inputs: readonly string[], root: string): string {
  const folders = new Set(
    inputs.flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Record<string, string>;
      const texts = readdirSync(join(root, folder)).filter((name) => /^(licen[cs]e|copying)/i.test(name));
      const text = texts.map((name) => readFileSync(join(root, folder, name), 'utf8').trim()).join('\n\n');
      return `${manifest['name']} ${manifest['version']} (${manifest['license']})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
