import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Cases } from './cases/parts';

const CHECKS = join(__dirname, '..', 'checks');

/**
 * The cases that stand beside the checks, each in `<id>.cases.ts` as `cases`, by
 * the id of the check. Read from the folders, so that there is no second list to
 * keep.
 */
export function casesBesideChecks(): Cases {
  const found: Cases = {};
  for (const boundary of ['inbound', 'resources', 'compute', 'outbound']) {
    for (const file of readdirSync(join(CHECKS, boundary))) {
      const id = /^(.*)\.cases\.ts$/.exec(file)?.[1];
      if (id) found[id] = require(join(CHECKS, boundary, file)).cases;
    }
  }
  return found;
}
