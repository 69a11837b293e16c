import { join } from 'node:path';
import { packageFolder } from '../package-info.ts';

/** The folder of the themes that come with the package. */
export const THEMES_FOLDER = join(packageFolder, 'themes');

/** The built-in themes, the most general first. */
export const BUILT_IN_THEMES: readonly string[] = ['classic', 'modern', 'compact', 'sidebar', 'academic', 'swiss'];
