#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { privateCacheFolder } from '../print/private-folder.ts';

// Compiled code is kept between runs, since a third of a cold start would be spent on compiling it: in a folder of
// the user's own, for it is executed; Node's default is in the temporary folder that all users share.
try {
  enableCompileCache(process.env['NODE_COMPILE_CACHE'] ?? join(privateCacheFolder(process.env), 'compiled'));
} catch {
  // Without such a folder everything takes a little longer.
}
const { main } = await import('./run.ts');
process.exitCode = await main(process.argv.slice(2), process);
