import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`, `themes/` and, when built, `dist/`. */
export const packageFolder: string = fileURLToPath(new URL('..', import.meta.url));

/** This package's version, as in its `package.json`. */
export const version: string = (createRequire(import.meta.url)('../package.json') as { version: string }).version;
