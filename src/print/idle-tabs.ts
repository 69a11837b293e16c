import type { RunningBrowser } from './running-browser.ts';
import type { Tab } from './tab.ts';

/** An idle tab that has not crashed meanwhile, else a new one. */
export async function soundTab(idle: Promise<Tab>[], browser: RunningBrowser): Promise<Tab> {
  for (let next = idle.pop(); next; next = idle.pop()) {
    const tab = await next.catch(() => undefined);
    if (tab?.lost.aborted === false) return tab;
  }
  return browser.openTab();
}

/** Closes a tab that has shown enough, while another is opened in its place. */
export function succeed(tab: Tab, idle: Promise<Tab>[], browser: RunningBrowser): void {
  const next = browser.openTab();
  next.catch(() => {}); // whoever wants it hears of it
  idle.push(next);
  void discard(tab, browser);
}

/** Closes a tab that may hang; a browser that doesn't even manage that is ended, and replaced when it is next needed. */
export async function discard(tab: Tab, browser: RunningBrowser): Promise<void> {
  const patience = new Promise<'hangs'>((resolve) => setTimeout(resolve, 2000, 'hangs').unref());
  const outcome = await Promise.race([tab.close().catch(() => 'hangs' as const), patience]);
  if (outcome === 'hangs') await browser.close();
}
