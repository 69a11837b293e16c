import { Command } from 'commander';
import type { Session } from '../session.ts';

/** `onesheet schema`: what an editor completes and checks a profile by. */
export function schemaCommand({ terminal }: Session): Command {
  return new Command('schema').description('print the JSON Schema of a profile, for editors').action(async () => {
    const { profileSchema } = await import('../../profile/schema.ts');
    terminal.result(`${JSON.stringify(profileSchema(), null, 2)}\n`);
  });
}
