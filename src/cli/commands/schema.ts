import { Argument, Command } from 'commander';
import type { JsonSchema } from '../../profile/schema.ts';
import type { Session } from '../session.ts';

const SUBJECTS = ['profile', 'manifest', 'event'] as const;
type Subject = (typeof SUBJECTS)[number];

/** `onesheet schema`: what an editor completes and checks a profile by, and what programs may rely on in what `build` writes. */
export function schemaCommand({ terminal }: Session): Command {
  return new Command('schema')
    .description('print the JSON Schema of a profile, for editors; of a manifest or a JSON event, for programs')
    .addArgument(new Argument('[of]', 'what it describes').choices(SUBJECTS).default('profile'))
    .action(async (of: Subject) => terminal.result(`${JSON.stringify(await schemaOf(of), null, 2)}\n`));
}

async function schemaOf(subject: Subject): Promise<JsonSchema> {
  if (subject === 'profile') return (await import('../../profile/schema.ts')).profileSchema();
  const { eventSchema, manifestSchema } = await import('../../batch/schema.ts');
  return subject === 'manifest' ? manifestSchema() : eventSchema();
}
