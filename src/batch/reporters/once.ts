import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Outcome } from '../outcome.ts';

/**
 * A filter over outcomes that lets a diagnostic of a profile through once, however many themes it is printed in, and
 * one of a theme once, however many profiles are printed in it.
 */
export function onceAFile(): (outcome: Outcome) => readonly Diagnostic[] {
  const aboutOthers = new Set<string>();
  const aboutProfile = new Set<string>();
  let profile: string | undefined;
  return ({ job, diagnostics }) => {
    if (job.input.path !== profile) aboutProfile.clear();
    profile = job.input.path;
    return diagnostics.filter(({ code, message, span, path }) => {
      const file = span?.source.path ?? path ?? profile;
      const told = file === profile ? aboutProfile : aboutOthers;
      const key = `${file}:${span?.start ?? ''}:${code}:${message}`;
      return told.has(key) ? false : told.add(key);
    });
  };
}
