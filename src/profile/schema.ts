/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schema of what a profile may say in its front matter, for editors to complete and check by. Keys that it does not
 * name are the site's, and are let be; lists of jobs, degrees or skills may stand here too, as well as in the text below.
 */
export function profileSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'onesheet profile',
    description: 'The front matter of a Markdown profile. The sections of the profile are the headings of its text.',
    type: 'object',
    properties: {
      name: text('The person’s name, as it is printed.', 'Marion Osei'),
      label: text('What the person is, in one line.', 'Typesetter and bookbinder'),
      email: { ...text('Where to write to.', 'marion@example.org'), format: 'email' },
      phone: text('As it is printed; with the country’s code it can be dialled.', '+44 1632 960147'),
      url: { ...text('The person’s own site.', 'https://marion.example'), format: 'uri' },
      website: { ...text('The same, under the name that sites give it.', 'https://marion.example'), format: 'uri' },
      github: text('The name of an account; other networks stand under their names as well.', 'marion-osei'),
      linkedin: text('The name of an account.', 'marion-osei'),
      location: {
        description: 'Where the person lives: one line, or its parts.',
        oneOf: [
          { type: 'string', examples: ['Leith, Scotland'] },
          {
            type: 'object',
            properties: Object.fromEntries(
              ['address', 'postalCode', 'city', 'region', 'countryCode'].map((key) => [key, { type: 'string' }]),
            ),
            additionalProperties: false,
          },
        ],
      },
      image: text('A photo beside the profile, for themes that show one.', 'marion.jpg'),
      lang: {
        ...text('The language of the profile, as a BCP 47 tag.', 'en'),
        pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$',
      },
      summary: text(
        'A paragraph or two of Markdown above the sections.',
        'Sets books by hand, and the tables in them by program.',
      ),
      profiles: list('Accounts on networks.', {
        network: { type: 'string', examples: ['GitHub', 'LinkedIn', 'ORCID'] },
        username: { type: 'string' },
        url: { type: 'string', format: 'uri' },
      }),
      details: list('Further lines of the head.', { label: { type: 'string' }, value: { type: 'string' } }, ['value']),
      onesheet: settings,
      ...Object.fromEntries(
        ['work', 'education', 'volunteer', 'projects', 'awards', 'publications', 'certificates'].map((key) => [
          key,
          entries,
        ]),
      ),
      ...Object.fromEntries(['skills', 'languages', 'interests'].map((key) => [key, words])),
    },
    additionalProperties: true,
  };
}

function text(description: string, example: string): JsonSchema {
  return { type: 'string', description, examples: [example] };
}

function list(description: string, properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return { type: 'array', description, items: { type: 'object', properties, required, additionalProperties: false } };
}

const date: JsonSchema = { type: ['string', 'integer'], examples: ['2019-04', 2019, 'present'] };

const entries: JsonSchema = {
  type: 'array',
  description: 'Entries under any usual names, where they are not written as text.',
  items: {
    type: 'object',
    properties: {
      position: { type: 'string' },
      organization: { type: 'string' },
      location: { type: 'string' },
      start: date,
      end: date,
      url: { type: 'string' },
      summary: { type: 'string' },
      highlights: { type: 'array', items: { type: 'string' } },
    },
  },
};

const words: JsonSchema = {
  description: 'Words, or groups of them.',
  type: 'array',
  items: {
    oneOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: {
          name: { type: 'string' },
          level: { type: 'string' },
          keywords: { type: 'array', items: { type: 'string' } },
        },
      },
    ],
  },
};

const settings: JsonSchema = {
  type: 'object',
  description: 'How to print; the command line wins.',
  properties: {
    theme: { type: 'string', description: 'A built-in theme.' },
    paper: { enum: ['A4', 'Letter', 'Legal', 'A5'] },
    pages: {
      oneOf: [{ type: 'integer', minimum: 1 }, { const: 'any' }],
      description: 'At most so many pages, or as many as it takes.',
    },
    'min-font': {
      type: 'number',
      minimum: 5,
      maximum: 14,
      description: 'The smallest body text that fitting may reach, in points.',
    },
    lang: { type: 'string', description: 'The language of labels and dates.' },
    options: { type: 'object', description: 'The theme’s options; `onesheet themes <name>` lists them.' },
  },
  additionalProperties: false,
};
