import { readFileSync } from 'node:fs';

import type { Print } from '../../src/print/print.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { text } from '../../src/profile/text.ts';
import type { Markup } from '../../src/theme/markup.ts';

/** PDFs as Chromium 156 printed them, tagged and with an outline. */
export type FixtureName = 'engineer' | 'rich' | 'serif' | 'tiny' | 'two';

export function rawPrint(name: FixtureName): Print {
  const pdf = readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));
  return { pdf, pages: name === 'two' ? 2 : 1, fit: { value: 0, bodySize: 10, over: 0 } };
}

export const date = new Date('2024-02-03T04:05:06.789Z');

export const markup: Markup = {
  html: '',
  title: 'Ada Quill – CV & more',
  lang: 'en-GB',
  paper: 'A4',
  pages: 1,
  fit: { tightest: -1, loosest: 1 },
};

export const profile: Profile = {
  basics: {
    name: 'Ada Quill',
    label: [{ text: 'Typesetter and ' }, { text: 'bookbinder', emphasis: true }],
    email: 'ada@example.org',
    phone: '+49 451 55500',
    url: 'https://example.org/',
    profiles: [],
    details: [],
    summary: [],
  },
  sections: [
    {
      kind: 'work',
      title: text('Work'),
      body: [],
      entries: [
        {
          title: text('Book restorer'),
          organization: text('Harbour Bindery 1'),
          dates: { start: { year: 2019 }, end: { year: 2021 }, text: '2019 – 2021', exact: true },
          keywords: [],
          body: [],
        },
      ],
    },
    {
      kind: 'skills',
      title: text('Skills'),
      body: [],
      entries: [
        { title: text('Letterpress'), level: 'master', keywords: [], body: [] },
        { title: text('Metal type'), keywords: [text('fluent')], body: [] },
      ],
    },
  ],
  settings: [],
};
