import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the checkout. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** What the commands bring along by themselves: Node, and `yarn` on PATH. */
export const TOOLS = inRoot('.tools');

/** Reports of the test runners, for machines. */
export const REPORTS = inRoot('test-results', 'reports');
