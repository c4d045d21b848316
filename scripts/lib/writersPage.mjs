// Writes docs/writers.md from what the writers make of samples. They are
// TypeScript, so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { renderWritersPage } = createRequire(import.meta.url)(
  inRoot('packages/dialects/src/write/page/writersPage.ts'),
);
writeFileSync(inRoot('docs', 'writers.md'), renderWritersPage());
