import ejs from 'ejs';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { closest } from '../source/closest.ts';
import { escape, html, type Html } from './html.ts';
import { strict, UnknownField } from './strict.ts';

/** A theme's templates by name, ready to be filled in. */
export type Templates = ReadonlyMap<string, Template>;

interface Template {
  readonly source: Source;
  readonly fill: (locals: object) => string;
}

/**
 * Compiles EJS templates in strict mode. A template sees `view`, `partial`, and, where it is a partial,
 * what it was given under its own name: in `entry.ejs` that is `entry`.
 */
export function compileTemplates(sources: ReadonlyMap<string, Source>, report: Report): Templates | undefined {
  const templates = new Map<string, Template>();
  for (const [name, source] of sources) {
    const template = compile(name, source, report);
    if (template) templates.set(name, template);
  }
  return templates.size === sources.size ? templates : undefined;
}

/** The page that the template `page` makes of a view, or `undefined` and a diagnostic with the theme's file and line. */
export function fillPage(templates: Templates, view: object, report: Report): string | undefined {
  const strictView = strict(view, 'view');
  const partial = (name: string, subject?: unknown): Html => {
    const template = templates.get(name);
    if (!template) {
      throw new UnknownPartial(name, [...templates.keys()]);
    }
    return html(fillTemplate(template, { view: strictView, partial, [name]: strict(subject, name) }));
  };
  try {
    return partial('page', undefined).toString();
  } catch (error) {
    if (!(error instanceof TemplateMistake)) throw error;
    sayMistake(error, report);
    return undefined;
  }
}

class UnknownPartial extends Error {
  readonly known: readonly string[];

  constructor(name: string, known: readonly string[]) {
    super(`no partial ${name}`);
    this.known = known;
  }
}

/** A mistake in a template, with the innermost place. */
class TemplateMistake extends Error {
  readonly source: Source;
  readonly line: number;

  constructor(source: Source, line: number, cause: unknown) {
    super('template mistake', { cause });
    this.source = source;
    this.line = line;
  }
}

function fillTemplate(template: Template, locals: object): string {
  try {
    return template.fill(locals);
  } catch (error) {
    if (error instanceof TemplateMistake) throw error;
    throw new TemplateMistake(template.source, lineOf(error), error);
  }
}

/** EJS puts `file:line` and an extract in front of the message. */
function lineOf(error: unknown): number {
  const found = error instanceof Error ? /:(\d+)\n/.exec(error.message) : null;
  return Number(found?.[1] ?? 1);
}

function sayMistake({ source, line, cause }: TemplateMistake, report: Report): void {
  const span = source.lineSpan(line);
  if (cause instanceof UnknownField) {
    report.error('theme-unknown-field', `the template asks for \`${cause.field}\`, which the view does not have`, {
      span,
      hint: nearestHint(cause.field.slice(cause.field.lastIndexOf('.') + 1), cause.known),
    });
  } else if (cause instanceof UnknownPartial) {
    report.error('theme-unknown-partial', `there is ${messageOf(cause)} in the theme or among the shared ones`, {
      span,
      hint: `there are ${cause.known.map((name) => `\`${name}\``).join(', ')}`,
    });
  } else {
    report.error('theme-template', `the template failed: ${messageOf(cause)}`, { span });
  }
}

function nearestHint(name: string, known: readonly string[]): string {
  const guess = closest(name, known);
  return guess === undefined
    ? `it has ${known.map((field) => `\`${field}\``).join(', ')}`
    : `did you mean \`${guess}\`?`;
}

/** The library's message without the extract that EJS put before it. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `\`${message.slice(message.lastIndexOf('\n\n') + 1).trim()}\``;
}

function compile(name: string, source: Source, report: Report): Template | undefined {
  const raw = /<%-(?!\s*partial\()/.exec(source.text);
  if (raw) {
    report.error('theme-raw-output', 'a template may not print without escaping', {
      span: source.span(raw.index, raw.index + 3),
      hint: 'use `<%= … %>`: markup from the view and from `partial()` stays markup in it',
    });
    return undefined;
  }
  try {
    const fill = ejs.compile(source.text, {
      filename: source.path,
      strict: true,
      _with: false,
      destructuredLocals: ['view', 'partial', ...(name === 'page' ? [] : [name])],
      escape,
      includer: () => {
        throw new Error('include is not used here: write partial(name, subject)');
      },
    });
    return { source, fill: (locals) => fill(locals) };
  } catch (error) {
    report.error('theme-template', `the template is not valid EJS: ${messageOf(firstLine(error))}`, {
      span: source.lineSpan(brokenLine(source)),
    });
    return undefined;
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split(/ in .*while compiling|\n/)[0] ?? '';
}

/** The line of the first output tag that is no expression; a mistake between tags shows only at the end. */
function brokenLine(source: Source): number {
  const broken = [...source.text.matchAll(/<%=[\s\S]*?%>/g)].find(([tag]) => !compiles(tag));
  return source.position(broken?.index ?? source.text.length).line;
}

function compiles(tag: string): boolean {
  try {
    ejs.compile(tag, { strict: true, _with: false });
    return true;
  } catch {
    return false;
  }
}
