import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/snap/bin/chromium',
];

const PLAYWRIGHT_CACHES = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache', 'ms-playwright'),
  join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  join(homedir(), 'AppData', 'Local', 'ms-playwright'),
];

const PLAYWRIGHT_EXECUTABLES = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-win', 'chrome.exe'],
];

const LOOKED_FOR = process.env.CHROME_PATH
  ? `CHROME_PATH names ${process.env.CHROME_PATH}, and there is no such file.`
  : 'No Chromium was found.';

export const HOW_TO_GET_CHROMIUM = `${LOOKED_FOR} One of these gives the browser tests one:
  apt-get install chromium            (Debian, Ubuntu)
  npx playwright-core install chromium
  CHROME_PATH=/path/to/chrome npm test`;

/**
 * Looks for a Chromium: `CHROME_PATH`, then the usual names on the path, the usual places, Playwright's downloads.
 *
 * @returns {string | undefined} the executable's path
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, ...downloadedByPlaywright()].find((file) => existsSync(file));
}

function downloadedByPlaywright() {
  return PLAYWRIGHT_CACHES.filter((cache) => cache && existsSync(cache)).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => PLAYWRIGHT_EXECUTABLES.map((parts) => join(cache, name, ...parts))),
  );
}
