import type { JsonSchema } from '../profile/schema.ts';
import { FORMATS } from './jobs.ts';
import { NOTHING_DONE } from './outcome.ts';

/** The schema of the document that `--manifest` writes. */
export function manifestSchema(): JsonSchema {
  return {
    ...head('onesheet manifest', 'What was made of every job of a run, in the order of the jobs.'),
    ...object({
      manifest: { description: 'The version of this form.', const: 1 },
      onesheet: text('The version of onesheet that wrote it.'),
      jobs: { type: 'array', items: { $ref: '#/$defs/entry' } },
    }),
    $defs: { entry: object(entry, optional), ...shared },
  };
}

/** The schema of a line of `--reporter json`. */
export function eventSchema(): JsonSchema {
  const counts = Object.keys(NOTHING_DONE).map((key) => [key, count()]);
  return {
    ...head('onesheet event', 'A line of `--reporter json`: `begin`, an `outcome` a job, `end`.'),
    oneOf: [
      object({ event: { const: 'begin' }, jobs: count('How many there will be.') }),
      object({ event: { const: 'outcome' }, ...entry }, optional),
      object({ event: { const: 'end' }, ...(Object.fromEntries(counts) as JsonSchema) }),
    ],
    $defs: shared,
  };
}

const entry: JsonSchema = {
  input: text('The profile, as it was named or found; `-` for standard input.'),
  theme: text('Absent where the profile’s own was taken.'),
  format: { enum: FORMATS },
  output: text('Where the result went; `-` for standard output.'),
  status: {
    enum: ['made', 'failed', 'skipped'],
    description: '`skipped`: a searched folder held it, and it is no profile.',
  },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of what was made.' },
  bytes: count(),
  pages: count(),
  fit: { $ref: '#/$defs/fit' },
  cached: {
    type: 'boolean',
    description: 'True where it was made in an earlier run, and nothing it depends on has changed.',
  },
  milliseconds: count(),
  error: text('The world’s fault, where that is why it failed.'),
  diagnostics: { type: 'array', items: { $ref: '#/$defs/diagnostic' } },
};
const optional = ['theme', 'sha256', 'bytes', 'pages', 'fit', 'error'];

const position = object({ line: count('From 1.'), column: count('From 1, in UTF-16 units.') });

const shared: JsonSchema = {
  fit: object({
    value: { type: 'number', minimum: -1, maximum: 1, description: 'How the page was fitted: −1 tightest, 1 loosest.' },
    bodySize: { type: 'number', description: 'Of body text, in points.' },
    over: { type: 'number', minimum: 0, description: 'What exceeds the promised pages, as a share of a page.' },
  }),
  diagnostic: object(
    {
      code: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Stable, to match on.' },
      severity: { enum: ['error', 'warning', 'note'] },
      message: text('What is wrong.'),
      path: text('The file at fault.'),
      start: position,
      end: position,
      hints: { type: 'array', items: { type: 'string' }, description: 'What to do about it.' },
      omitted: text('Words of the source that are not in the result because of this.'),
    },
    ['path', 'start', 'end', 'hints', 'omitted'],
  ),
};

function head(title: string, description: string): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, description };
}

function object(properties: JsonSchema, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

function text(description: string): JsonSchema {
  return { type: 'string', description };
}

function count(description?: string): JsonSchema {
  return { type: 'integer', minimum: 0, ...(description !== undefined && { description }) };
}
