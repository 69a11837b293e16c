#!/usr/bin/env node
import { createRequire, enableCompileCache } from 'node:module';
import { extname, join } from 'node:path';
import type * as Run from './run.ts';
import { privateCacheFolder } from '../print/private-folder.ts';

// Compiled code is kept between runs, since a third of a cold start would be spent on compiling it: in a folder of
// the user's own, for it is executed; Node's default is in the temporary folder that all users share.
try {
  enableCompileCache(process.env['NODE_COMPILE_CACHE'] ?? join(privateCacheFolder(process.env), 'compiled'));
} catch {
  // Without such a folder everything takes a little longer.
}
// Only what is loaded from now on is kept, hence a file of its own: beside this one, as source or as bundle.
const { main } = createRequire(import.meta.url)(`./run${extname(import.meta.filename)}`) as typeof Run;
// All is said and written then. Left to itself, Node would still wait for what it compiles in the background.
void main(process.argv.slice(2), process).then((code) => process.exit(code));
