// Writes docs/faults.md from the faults of the packet walk. They are TypeScript,
// so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { renderFaultsPage } = createRequire(import.meta.url)(
  inRoot('packages/lab/src/walk/faultsPage.ts'),
);
writeFileSync(inRoot('docs', 'faults.md'), renderFaultsPage());
