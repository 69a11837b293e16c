import type { Diagnostic } from '../diagnostic.ts';
import type { Position } from '../source.ts';

/** A diagnostic as `--reporter json` and the manifest give it. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly path?: string;
  readonly start?: Position;
  readonly end?: Position;
  readonly hints?: readonly string[];
  readonly omitted?: string;
}

/** The same facts with places counted in lines and columns. */
export function diagnosticJson({ code, severity, message, span, path, hints, omitted }: Diagnostic): DiagnosticJson {
  const where = span?.source.path ?? path;
  return {
    code,
    severity,
    message,
    ...(where !== undefined && { path: where }),
    ...(span && { start: span.source.position(span.start), end: span.source.position(span.end) }),
    ...(hints.length > 0 && { hints }),
    ...(omitted !== undefined && { omitted }),
  };
}
