import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Span } from './source.ts';

/** What may be said beside the message. */
export interface Details {
  readonly span?: Span | undefined;
  readonly path?: string | undefined;
  readonly hint?: string | readonly string[] | undefined;
  readonly omitted?: string | undefined;
}

/** Where every stage puts its diagnostics; one report per job. */
export class Report {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #about: string | undefined;

  /** `about` is the file that is at fault where a diagnostic names no place: the one that the job is made of. */
  constructor(about?: string) {
    this.#about = about;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get hasErrors(): boolean {
    return this.has('error');
  }

  has(severity: Severity): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === severity);
  }

  error(code: string, message: string, details?: Details): void {
    this.#add('error', code, message, details);
  }

  warning(code: string, message: string, details?: Details): void {
    this.#add('warning', code, message, details);
  }

  note(code: string, message: string, details?: Details): void {
    this.#add('note', code, message, details);
  }

  /** Takes over what was said elsewhere. */
  take(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics.push(...diagnostics);
  }

  #add(
    severity: Severity,
    code: string,
    message: string,
    { span, path = this.#about, hint, omitted }: Details = {},
  ): void {
    const hints = hint === undefined ? [] : typeof hint === 'string' ? [hint] : hint;
    this.#diagnostics.push({
      code,
      severity,
      message,
      hints,
      ...(span && { span }),
      ...(path !== undefined && !span && { path }),
      ...(omitted !== undefined && { omitted }),
    });
  }
}
