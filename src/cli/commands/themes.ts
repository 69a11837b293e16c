import { Command } from 'commander';
import type { Session } from '../session.ts';

/** `onesheet themes`: what there is to choose from. */
export function themesCommand(session: Session): Command {
  return new Command('themes')
    .description('list the themes, or one theme’s options')
    .argument('[name]', 'a theme')
    .action(async (name?: string) => {
      const { showTheme, showThemes } = await import('../actions/themes.ts');
      if (name === undefined) showThemes(session);
      else showTheme(name, session);
    });
}
