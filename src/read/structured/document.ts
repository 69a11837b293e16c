import { jsonData } from '../formats/json.ts';
import type { Parsed } from '../formats/written.ts';
import { yamlData } from '../formats/yaml.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';

/** A file that is all data, YAML or JSON. */
export interface StructuredDocument extends Parsed {
  readonly language: 'json' | 'yaml';
}

/** Whether a text is meant as data, not as a page. */
export function looksStructured(source: Source): boolean {
  if (/\.(?:json|ya?ml)$/i.test(source.path)) return true;
  if (/\.(?:md|markdown|mdx|txt|html?)$/i.test(source.path)) return false;
  const text = source.text.trimStart();
  return (
    /^[{[]/.test(text) ||
    /^(?:(?:#[^\n]*|---[ \t]*)\n\s*)*(?:cv|content|basics|\$schema|name|- title|personal)\s*:/.test(text)
  );
}

/** Parses it; broken data is an error with its place and gives nothing. */
export function structuredDocument(source: Source, report: Report): StructuredDocument | undefined {
  const written = { source, text: source.text, start: 0, isHead: false };
  const language = languageOf(source);
  const parsed = language === 'json' ? jsonData(written, report) : yamlData(written, report);
  return parsed && { ...parsed, language };
}

function languageOf({ path, text }: Source): StructuredDocument['language'] {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  return /\.json$/i.test(path) || /^\s*[{[]/.test(text) ? 'json' : 'yaml';
}
