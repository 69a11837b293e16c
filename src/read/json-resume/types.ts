import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import type { Expected } from '../structured/expected.ts';
import { basicsKeys } from './basics.ts';
import { entryKeys } from './entries.ts';

/** What stands under the keys of `basics`. */
export const basicsTypes: Readonly<Record<string, Expected>> = {
  ...texts(basicsKeys),
  location: { mapping: texts(['address', 'postalCode', 'city', 'region', 'countryCode']), orText: true },
  profiles: { list: { mapping: texts(['network', 'username', 'url']) } },
  details: { list: { mapping: texts(['label', 'value', 'url']) } },
};

/** What stands under the keys of the sections. */
export const sectionTypes: Readonly<Record<string, Expected>> = Object.fromEntries(
  jsonResumeKinds.map((kind) => [kind, { list: { mapping: entryTypes(), orText: true } }]),
);

function entryTypes(): Readonly<Record<string, Expected>> {
  const lists = ['highlights', 'courses', 'roles', 'keywords'].map((key) => [key, 'texts'] as const);
  return { ...texts(entryKeys), ...Object.fromEntries(lists) };
}

function texts(keys: readonly string[]): Readonly<Record<string, Expected>> {
  return Object.fromEntries(keys.map((key) => [key, 'text']));
}
