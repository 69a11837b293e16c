import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where browsers are installed on a platform: headless shells first, then Chromium, Chrome and Edge. */
export function systemBrowserPaths(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  switch (platform) {
    case 'darwin':
      return MAC_APPS.flatMap((app) => ['/Applications', join(homedir(), 'Applications')].map((at) => join(at, app)));
    case 'win32':
      return WINDOWS_PROGRAMS.flatMap((program) =>
        ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
          const root = env[name];
          return root === undefined ? [] : [join(root, program)];
        }),
      );
    default: {
      const folders = [...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), ...LINUX_FOLDERS];
      return LINUX_COMMANDS.flatMap((command) => [...new Set(folders)].map((folder) => join(folder, command)));
    }
  }
}

const LINUX_COMMANDS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where packages put what they leave off the PATH. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin', '/headless-shell'];

const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
