// Writes docs/verdicts.md from the engine that judges. It is TypeScript, so this
// needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { renderVerdictsPage } = createRequire(import.meta.url)(
  inRoot('packages/engine/src/posture/page/verdictsPage.ts'),
);
writeFileSync(inRoot('docs', 'verdicts.md'), renderVerdictsPage());
