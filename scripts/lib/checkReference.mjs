// Writes docs/checks.md from the checks themselves. They are TypeScript, so this
// needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { renderCheckReference } = createRequire(import.meta.url)(
  inRoot('packages/engine/src/checks/reference.ts'),
);
writeFileSync(inRoot('docs', 'checks.md'), renderCheckReference());
