import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a running double tells of itself to those who start beside it. */
export interface Running {
  url: string;
  authorityHost: string;
  /** Absent without TLS. */
  ca?: string;
}

const PACKAGE = dirname(require.resolve('../../package.json'));
const ROOT = dirname(dirname(PACKAGE));

/** Where a running double is found: beside the portal's own data. */
export const placeOf = (env: NodeJS.ProcessEnv): string =>
  join(env.RINGFENCE_DATA_DIR ?? join(ROOT, 'data'), 'azure-double.json');

export function tellPlace(file: string, running: Running): void {
  writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`);
}

/** @throws Error in plain words where none runs */
export function readPlace(file: string): Running {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(
      'No double runs here. Start one with: npm run azure -- start',
    );
  }
}
