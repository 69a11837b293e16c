import { createRequire } from 'node:module';
import type * as Images from '@napi-rs/image';
import type { Profile } from '../../src/profile/profile.ts';
import type { PagePromise } from '../../src/theme/settings.ts';
import {
  architect,
  engineer,
  entry,
  essayist,
  p,
  polyglot,
  researcher,
  scholar,
  section,
  t,
  teacher,
  translator,
} from '../theme/people.ts';

/** A profile to try themes with, and what they have to make of it. */
export interface Fixture {
  readonly name: string;
  readonly profile: Profile;
  readonly pages: PagePromise;
  /** What may be found and is nobody's fault: beginnings of faults. */
  readonly tolerated?: readonly string[];
}

/** A word that is longer than a line is broken, and read in two pieces. */
const BROKEN_WORDS = ['content', 'text'];

/** One for each way in which a page may go wrong. */
export const FIXTURES: readonly Fixture[] = [
  { name: 'engineer', profile: engineer, pages: 1 },
  { name: 'long', profile: veteran(), pages: 1 },
  { name: 'sparse', profile: essayist, pages: 1 },
  { name: 'one-liner', profile: beginner(), pages: 1 },
  { name: 'publications', profile: scholar, pages: 'any' },
  { name: 'chapters', profile: traveller(), pages: 'any' },
  { name: 'photo', profile: portrayed(), pages: 1 },
  { name: 'chinese', profile: researcher, pages: 1 },
  { name: 'arabic', profile: architect, pages: 1 },
  { name: 'hebrew', profile: translator, pages: 1 },
  { name: 'hindi', profile: teacher, pages: 1 },
  { name: 'diacritics', profile: polyglot, pages: 1, tolerated: BROKEN_WORDS },
];

/** More than a page as designed, and one page when it is fitted. */
function veteran(): Profile {
  const earlier = section('work', 'Earlier positions', [
    entry('Intern', 'Radiowerk Pirna', 'Pirna, Germany', '2010-06', '2010-09', [
      'Measured 400 antennas and wrote down why eleven of them were deaf',
    ]),
    entry('Teaching assistant', 'Technical University of Sofia', 'Sofia', '2009-10', '2011-05', [
      'Ran the laboratory for circuits, thirty students a term',
    ]),
    entry('Repairer', 'Anastasov & Daughter', 'Plovdiv', '2003', '2005', ['Radios, tape machines, one accordion']),
  ]);
  const talks = section('talks', 'Talks', [
    entry('Nine years on two cells', 'Low Power Days', 'Graz', '2023', '2023', []),
    entry('What the pump did at 3 a.m.', 'Embedded Open', 'Nuremberg', '2018', '2018', []),
  ]);
  return { ...engineer, sections: [...engineer.sections.slice(0, 1), earlier, talks, ...engineer.sections.slice(1)] };
}

/** So many short sections that some page is full just where a heading stands. */
function traveller(): Profile {
  const chapters = Array.from({ length: 40 }, (_, index) =>
    section('projects', `Journey ${index + 1}`, [
      entry(
        'Surveyor',
        'Harbour Office',
        'Varna',
        `${2024 - index}-05`,
        `${2024 - index}-09`,
        Array.from({ length: (index % 4) + 1 }, () => 'Sounded the harbour from a rowing boat'),
      ),
    ]),
  );
  return { ...engineer, sections: chapters };
}

function beginner(): Profile {
  return {
    lang: 'en',
    basics: { name: 'Io', profiles: [], details: [], summary: [p('I mend clocks.')] },
    sections: [],
    settings: [],
  };
}

function portrayed(): Profile {
  return {
    ...engineer,
    basics: {
      ...engineer.basics,
      label: t('Photographed engineer'),
      image: { src: portrait(), alt: 'Mirela Anastasova' },
    },
  };
}

/** A drawn head, so that no face is anybody's. */
function portrait(): string {
  const { Transformer } = createRequire(import.meta.url)('@napi-rs/image') as typeof Images;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="760">
    <rect width="600" height="760" fill="#d8dde2"/><path d="M60 760c10-190 110-250 240-250s230 60 240 250z" fill="#35495e"/>
    <path d="M245 440h110v110c-30 40-80 40-110 0z" fill="#c79a7b"/><ellipse cx="300" cy="330" rx="125" ry="165" fill="#dcb093"/>
    <path d="M160 330c-20-190 60-220 140-220s160 40 140 220c-20-90-60-120-140-120s-120 30-140 120z" fill="#3a2a20"/></svg>`;
  return `data:image/jpeg;base64,${Transformer.fromSvg(drawing).jpegSync(90).toString('base64')}`;
}
