import { appendFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { whyNotWritten } from '../write.ts';

/** Where a job of GitHub Actions runs, as its environment tells. */
export interface GithubPlace {
  /** A path as the repository has it, wherever in it the step runs. */
  pathOf(path: string): string;
  /** Where the file at a path of the repository is to be seen. */
  addressOf(path: string): string | undefined;
  /** Adds to the summary page of the job; gives why it can't be done, where it can't. */
  summarize(markdown: string): string | undefined;
}

export function githubPlace(env: Readonly<Record<string, string | undefined>>): GithubPlace {
  const {
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: page,
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: commit,
  } = env;
  return {
    pathOf: (path) => {
      if (workspace === undefined || workspace === '') return path;
      const inside = relative(workspace, resolve(path));
      return isAbsolute(inside) || inside.split(sep)[0] === '..' ? path : inside.split(sep).join('/');
    },
    addressOf: (path) => {
      const isKnown = server !== undefined && repository !== undefined && commit !== undefined;
      return isKnown && isBelow(path) ? `${server}/${repository}/blob/${commit}/${encoded(path)}` : undefined;
    },
    summarize: (markdown) => {
      try {
        if (page !== undefined && page !== '') appendFileSync(page, markdown);
        return undefined;
      } catch (error) {
        return whyNotWritten(error);
      }
    },
  };
}

function isBelow(path: string): boolean {
  return !isAbsolute(path) && path.split(/[/\\]/)[0] !== '..' && path !== '-';
}

/** Also of what Markdown would take for the end of the address. */
function encoded(path: string): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  return steps.replaceAll('(', '%28').replaceAll(')', '%29');
}
