// Writes the table of keys in docs/configure.md from the `config.d.ts` of the plugins.
import { readFileSync, writeFileSync } from 'node:fs';
import { DEFAULTS } from './configDefaults.mjs';
import { CONFIGURED, keysOfPlugin } from './configKeys.mjs';
import { configTable, withTable } from './configTable.mjs';
import { inRoot } from './paths.mjs';

const page = inRoot('docs', 'configure.md');
const keys = CONFIGURED.flatMap(keysOfPlugin);
writeFileSync(
  page,
  withTable(readFileSync(page, 'utf8'), configTable(keys, DEFAULTS)),
);
