import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import { networkNamed } from '../../profile/networks.ts';
import { headingMeaning } from '../../profile/section-names.ts';
import { isObject } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../formats/written.ts';
import { type Expected, reportUnexpected } from '../structured/expected.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { linkKeys, linkListKeys, mappingKeys, siteKeys, textKeys } from './keys.ts';

type Fields = Readonly<Record<string, unknown>>;
type SpanOf = (path: Path) => Span;

/** Says which keys of front matter are nearly one that is read, and which values are no texts where they should be. */
export function reportSlips(data: Fields, spanOf: SpanOf, report: Report): void {
  reportSlipsIn(data, spanOf, report);
  for (const key of ['basics', 'author'] as const) {
    const fields = data[key];
    if (isObject(fields)) reportSlipsIn(fields, (path) => spanOf([key, ...path]), report);
  }
}

function reportSlipsIn(fields: Fields, spanOf: SpanOf, report: Report): void {
  const all = Object.entries(fields);
  const held = Object.fromEntries(all.filter(([, value]) => typeof value === 'object'));
  const texts = Object.fromEntries(all.filter(([, value]) => typeof value !== 'object'));
  reportMisspelt(texts, textKeys, (key) => spanOf([key]), report, isKnown);
  reportMisspelt(held, holding, (key) => spanOf([key]), report, isKnown);
  reportUnexpected(held, { mapping: types }, [], { spanOf, language: 'yaml' }, report);
  for (const key of linkListKeys) {
    const items: readonly unknown[] = Array.isArray(fields[key]) ? fields[key] : [];
    for (const [index, item] of items.entries())
      if (isObject(item)) reportMisspelt(item, linkKeys, (name) => spanOf([key, index, name]), report);
  }
}

/** Keys under which something is that has keys of its own. */
const holding = [...linkListKeys, ...mappingKeys, ...jsonResumeKinds];

/** Pictures, languages and an `about` have keys of their own on many sites. */
const types: Readonly<Record<string, Expected>> = Object.fromEntries(
  textKeys
    .filter((key) => !/^(?:image|photo|avatar|picture|portrait|about|lang|language|locale)$/.test(key))
    .map((key) => [key, 'text']),
);

function isKnown(key: string): boolean {
  return (
    textKeys.includes(key) ||
    holding.includes(key) ||
    siteKeys.has(key) ||
    headingMeaning(key.replace(/[_-]+/g, ' ')) !== undefined ||
    networkNamed(key) !== undefined
  );
}
