import { Report } from '../source/report.ts';
import { loadTheme } from '../theme/load.ts';
import type { Theme } from '../theme/theme.ts';
import { recording } from './cache/files.ts';

/** Loads each theme once for all the jobs of a run; each job still asks for its files, so that its result depends on them. */
export function themeShelf(): typeof loadTheme {
  const kept = new Map<string, { readonly theme: Theme; readonly files: readonly string[] }>();
  return (name, disk, report) => {
    const before = kept.get(name);
    if (before) {
      for (const file of before.files) disk.isFile(file);
      return before.theme;
    }
    const noting = recording(disk);
    const own = new Report(name);
    const theme = loadTheme(name, noting, own);
    report.take(own.diagnostics);
    // What was said is said to every job.
    if (theme && own.diagnostics.length === 0) kept.set(name, { theme, files: noting.asked });
    return theme;
  };
}
