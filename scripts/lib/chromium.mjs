import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from './say.mjs';

/** Names of a Chromium or Chrome on PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Where installers put one that is not on PATH. */
const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * The Chromium to test in: the one RINGFENCE_CHROMIUM names, else the first
 * found on this machine.
 */
export function findChromium(
  env,
  { platform = process.platform, exists = existsSync } = {},
) {
  const named = env.RINGFENCE_CHROMIUM;
  if (named) {
    if (exists(named)) return named;
    throw new PlainError(
      `RINGFENCE_CHROMIUM says ${named}, and there is no such file. Correct it, or unset it to look for a browser.`,
    );
  }
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const found = [
    ...folders.flatMap(folder => NAMES.map(name => join(folder, name))),
    ...(PLACES[platform] ?? []),
  ].find(exists);
  if (found) return found;
  throw new PlainError(
    'The browser tests need Chromium or Chrome, and there is none on this machine. Install one (on Debian and Ubuntu: apt-get install chromium fonts-dejavu-core), or set RINGFENCE_CHROMIUM to the path of yours.',
  );
}
