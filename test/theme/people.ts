import type { Block, Entry, Profile, Section, Text } from '../../src/profile/profile.ts';

/** Invented people, as readers would give them. */
export const engineer: Profile = {
  lang: 'en',
  basics: {
    name: 'Mirela Anastasova',
    label: t('Embedded systems engineer'),
    email: 'mirela@anastasova.example',
    phone: '+359 2 555 0142',
    url: 'https://anastasova.example/',
    location: { city: 'Plovdiv', countryCode: 'BG' },
    profiles: [
      { network: 'GitHub', username: 'mirelana', url: 'https://github.com/mirelana' },
      { network: 'LinkedIn', username: 'mirelana', url: 'https://www.linkedin.com/in/mirelana' },
    ],
    details: [],
    summary: [
      p('Fifteen years of firmware for instruments that must not fail: weather stations, insulin pumps, tram doors.'),
    ],
  },
  sections: [
    section('work', 'Experience', [
      entry('Principal engineer', 'Kestrel Instruments', 'Plovdiv, Bulgaria', '2019-03', 'present', [
        'Designed the radio stack of a weather station that runs nine years on two cells; 41,000 are in the field',
        'Led a team of six through certification to IEC 61508 SIL 2 in eleven months, with no major finding',
        'Replaced a hand-run release of two days with a signed build in 14 minutes, reproducible bit by bit',
      ]),
      entry('Senior firmware engineer', 'Lindqvist Medical', 'Uppsala, Sweden', '2014-09', '2019-02', [
        'Wrote the motor control of an insulin pump: 0.05-unit steps within 2 % over −10 to 45 °C',
        'Found and fixed a race that had stopped one pump in 30,000; told the story at three conferences',
        'Mentored four juniors, two of whom now lead teams of their own',
      ]),
      entry('Firmware engineer', 'Tramwerk', 'Dresden, Germany', '2011-06', '2014-08', [
        'Door controllers for 212 trams: CAN bus, obstacle detection, diagnostics over a serial line',
        'Cut the boot time from 11 s to 0.9 s by reading the map of the car only once',
      ]),
    ]),
    section('projects', 'Projects', [
      {
        ...entry('tinyscope', undefined, undefined, '2020', 'present', [
          'A pocket oscilloscope with 1,900 stars and a printed manual',
        ]),
        url: 'https://github.com/mirelana/tinyscope',
      },
    ]),
    section('education', 'Education', [
      entry('MSc, Electrical Engineering', 'Technical University of Sofia', 'Sofia', '2009', '2011', []),
      entry('BSc, Electronics', 'Technical University of Sofia', 'Sofia', '2005', '2009', []),
    ]),
    section('skills', 'Skills', [
      keywords('Languages', ['C', 'Rust', 'Python', 'VHDL']),
      keywords('Buses and radios', ['CAN', 'I²C', 'BLE', 'LoRaWAN']),
      keywords('Practice', ['formal specification', 'hardware in the loop', 'fault trees']),
    ]),
    section('languages', 'Languages', [
      { title: t('Bulgarian'), level: 'native', keywords: [], body: [] },
      { title: t('English'), level: 'fluent', keywords: [], body: [] },
      { title: t('Swedish'), level: 'working', keywords: [], body: [] },
    ]),
  ],
  settings: [],
};

/** A page of prose and nothing else. */
export const essayist: Profile = {
  lang: 'en',
  basics: {
    name: 'Tobias Rennie',
    email: 'tobias@rennie.example',
    profiles: [],
    details: [],
    summary: [
      {
        kind: 'paragraph',
        text: [
          {
            text: 'I write about rivers, and sometimes I restore them. For the last eight years I have worked with the ',
          },
          { text: 'Water Meadows Trust', href: 'https://meadows.example/' },
          { text: ', where we have taken nineteen weirs out of four rivers and counted what came back.' },
        ],
      },
      p(
        'Before that I was a hydrologist at two consultancies and a teacher of geography, in that order, which everyone told me was the wrong one. I hold a doctorate in fluvial geomorphology from the University of Dundee; my thesis, on how gravel moves in a flood that comes once in fifty years, waited four years for its flood.',
      ),
      p(
        'My essays have appeared in small magazines and one large newspaper. A book, “The Patience of Gravel”, came out in 2022 and is in its third printing. I give perhaps a dozen talks a year and prefer village halls.',
      ),
    ],
  },
  sections: [],
  settings: [],
};

export function t(plain: string): Text {
  return [{ text: plain }];
}

export function p(plain: string): Block {
  return { kind: 'paragraph', text: t(plain) };
}

export function section(
  kind: Section['kind'],
  title: string,
  entries: readonly Entry[],
  body: readonly Block[] = [],
): Section {
  return { kind, title: t(title), body, entries };
}

export function entry(
  title: string,
  organization: string | undefined,
  location: string | undefined,
  start: string,
  end: string,
  highlights: readonly string[],
): Entry {
  return {
    title: t(title),
    ...(organization !== undefined && { organization: t(organization) }),
    ...(location !== undefined && { location: t(location) }),
    dates: {
      start: partial(start),
      end: end === 'present' ? end : partial(end),
      text: `${start} – ${end}`,
      exact: true,
    },
    keywords: [],
    body:
      highlights.length > 0
        ? [{ kind: 'list', ordered: false, items: highlights.map((highlight) => ({ text: t(highlight), blocks: [] })) }]
        : [],
  };
}

function partial(iso: string): { year: number; month?: number } {
  const [year, month] = iso.split('-').map(Number);
  return { year: year ?? 0, ...(month !== undefined && { month }) };
}

function keywords(title: string, words: readonly string[]): Entry {
  return { title: t(title), keywords: words.map(t), body: [] };
}

/** Forty works, by someone whose name stands in them. */
export const scholar: Profile = {
  lang: 'en',
  basics: {
    name: 'Ingrid Halvorsen',
    label: t('Professor of Historical Linguistics'),
    email: 'i.halvorsen@uni.example',
    url: 'https://uni.example/halvorsen',
    location: { city: 'Bergen', countryCode: 'NO' },
    profiles: [{ network: 'ORCID', username: '0000-0000-0000-0000', url: 'https://orcid.org/0000-0000-0000-0000' }],
    details: [],
    summary: [
      p(
        'How verbs lose their endings, and what they gain by it: eight hundred years of the North Germanic languages, read from charters, runes and court records.',
      ),
    ],
  },
  sections: [
    section('work', 'Appointments', [
      entry('Professor', 'University of Bergen', 'Bergen, Norway', '2012', 'present', [
        'Head of the corpus of Old Norwegian charters: 14,200 texts, tagged by hand and open to all',
      ]),
      entry('Associate professor', 'University of Gothenburg', 'Gothenburg, Sweden', '2005', '2012', []),
      entry('Postdoctoral fellow', 'University of Iceland', 'Reykjavík', '2002', '2005', []),
    ]),
    section('education', 'Education', [
      entry('PhD, Nordic Philology', 'University of Oslo', 'Oslo', '1997', '2002', []),
    ]),
    section(
      'publications',
      'Publications',
      Array.from({ length: 40 }, (_, index) => publication(index)),
    ),
  ],
  settings: [],
};

function publication(index: number): Entry {
  const subjects = [
    'the middle voice',
    'enclitic articles',
    'strong verbs',
    'runic datives',
    'the quirky subject',
    'word order in charters',
    'borrowed prefixes',
    'lost infinitives',
  ];
  const journals = [
    'Journal of Germanic Philology',
    'Nordic Language Studies',
    'Diachrony',
    'Proceedings of the Bergen Symposium',
  ];
  const year = 2024 - Math.floor(index / 2);
  return {
    title: t(
      `On ${subjects[index % 8] ?? ''} in ${['western', 'eastern', 'insular', 'urban', 'legal'][index % 5] ?? ''} sources of the ${12 + (index % 5)}th century`,
    ),
    organization: t(journals[index % 4] ?? ''),
    dates: { start: { year }, end: { year }, text: String(year), exact: true },
    keywords: [],
    body:
      index % 3 === 0
        ? [p('K. Bjarnason, I. Halvorsen and T. Eide')]
        : [p(index % 3 === 1 ? 'Halvorsen, I., and M. Sørlie' : 'Ingrid Halvorsen')],
  };
}

/** Right to left. */
export const architect: Profile = {
  lang: 'ar',
  basics: {
    name: 'ليلى الحدّاد',
    label: t('مهندسة معمارية'),
    email: 'layla@haddad.example',
    phone: '+962 6 555 0133',
    location: { city: 'عمّان', countryCode: 'JO' },
    profiles: [{ network: 'LinkedIn', username: 'layla', url: 'https://www.linkedin.com/in/layla' }],
    details: [],
    summary: [p('عشر سنوات في ترميم البيوت الحجرية القديمة وتحويلها إلى مكتبات ومدارس، مع فريق صغير من الحِرفيين.')],
  },
  sections: [
    {
      kind: 'work',
      body: [],
      entries: [
        entry('مهندسة رئيسية', 'مكتب الحجر', 'عمّان', '2018-04', 'present', [
          'ترميم 12 بيتًا من القرن التاسع عشر في جبل عمّان',
          'إشراف على فريق من سبعة معماريين باستخدام Revit و ArchiCAD',
        ]),
        entry('مهندسة معمارية', 'استوديو النور', 'بيروت', '2014-09', '2018-03', [
          'تصميم مكتبة عامة حصلت على جائزة العمارة المستدامة عام 2017',
        ]),
      ],
    },
    {
      kind: 'education',
      body: [],
      entries: [entry('بكالوريوس هندسة معمارية', 'الجامعة الأردنية', 'عمّان', '2009', '2014', [])],
    },
    { kind: 'skills', body: [], entries: [keywords('برامج', ['Revit', 'ArchiCAD', 'Rhino'])] },
  ],
  settings: [],
};

/** Chinese. */
export const researcher: Profile = {
  lang: 'zh',
  basics: {
    name: '陈雨桐',
    label: t('自然语言处理研究员'),
    email: 'chen@yutong.example',
    profiles: [],
    details: [],
    summary: [p('研究低资源语言的机器翻译，关注数据质量与评测方法。曾在三家研究机构工作，发表论文二十余篇。')],
  },
  sections: [
    {
      kind: 'work',
      body: [],
      entries: [
        entry('高级研究员', '东湖研究院', '武汉', '2020-07', 'present', [
          '带领五人团队构建涵盖四十种语言的平行语料库',
          '将训练成本降低三成，同时保持翻译质量',
        ]),
        entry('工程师', '晨星科技', '杭州', '2016-03', '2020-06', ['开发搜索引擎的分词与纠错模块']),
      ],
    },
    { kind: 'education', body: [], entries: [entry('计算机科学硕士', '浙江大学', '杭州', '2013', '2016', [])] },
  ],
  settings: [],
};

/** Accents of three kinds of Latin and Greek, with long words and addresses. */
export const polyglot: Profile = {
  lang: 'pl',
  basics: {
    name: 'Żaneta Błaszczykowska-Nguyễn',
    label: t('Tłumaczka: język wietnamski, grecki i polski'),
    email: 'zaneta.blaszczykowska-nguyen@bardzo-dluga-domena.example',
    url: 'https://bardzo-dluga-domena.example/o-mnie/zaneta-blaszczykowska-nguyen/portfolio/tlumaczenia',
    profiles: [],
    details: [{ label: 'Ελληνικά', value: t('Μεταφράστρια, Θεσσαλονίκη') }],
    summary: [
      p(
        'Przekłady z wietnamskiego: „Đường về nhà” (Nguyễn Thị Phương), „Những ngày cũ”; z greckiego: Οδυσσέας Ελύτης, „Το Άξιον Εστί”.',
      ),
    ],
  },
  sections: [
    section('projects', 'Projekty', [
      {
        ...entry('Słownik', undefined, undefined, '2021', 'present', [
          'https://bardzo-dluga-domena.example/slownik/konstantynopolitanczykowianeczka/dziewiecsetdziewiecdziesieciodziewiecionarodowosciowego?strona=1&litera=z',
          'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft i inne długie słowa',
        ]),
      },
    ]),
  ],
  settings: [],
};

/** Hebrew. */
export const translator: Profile = {
  lang: 'he',
  basics: {
    name: 'נועה ברק',
    label: t('מתרגמת ועורכת'),
    email: 'noa@barak.example',
    profiles: [],
    details: [],
    summary: [p('תרגום ספרות מפורטוגזית ומרומנית, ועריכה של ספרי עיון. עשרים ושלושה ספרים שראו אור מאז 2011.')],
  },
  sections: [
    {
      kind: 'work',
      body: [],
      entries: [
        entry('עורכת ראשית', 'הוצאת הגשר', 'חיפה', '2016-02', 'present', ['אחראית על סדרת התרגום: שמונה ספרים בשנה']),
      ],
    },
    {
      kind: 'education',
      body: [],
      entries: [entry('תואר שני בבלשנות', 'אוניברסיטת חיפה', 'חיפה', '2008', '2011', [])],
    },
  ],
  settings: [],
};

/** Hindi. */
export const teacher: Profile = {
  lang: 'hi',
  basics: {
    name: 'मीरा जोशी',
    label: t('गणित की अध्यापिका'),
    email: 'meera@joshi.example',
    profiles: [],
    details: [],
    summary: [p('पंद्रह वर्षों से माध्यमिक विद्यालयों में गणित पढ़ा रही हूँ। ग्रामीण क्षेत्रों के लिए पाठ्यपुस्तकें भी लिखी हैं।')],
  },
  sections: [
    {
      kind: 'work',
      body: [],
      entries: [
        entry('वरिष्ठ अध्यापिका', 'सरस्वती विद्यालय', 'जयपुर', '2012-07', 'present', [
          'कक्षा नौ और दस के 180 विद्यार्थियों को पढ़ाया',
          'दो पाठ्यपुस्तकें प्रकाशित कीं',
        ]),
      ],
    },
    {
      kind: 'education',
      body: [],
      entries: [entry('स्नातकोत्तर, गणित', 'राजस्थान विश्वविद्यालय', 'जयपुर', '2007', '2009', [])],
    },
  ],
  settings: [],
};
