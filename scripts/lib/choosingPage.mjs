// Writes docs/choosing.md from the rules of the comparison. They are TypeScript,
// so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { renderChoosingPage } = createRequire(import.meta.url)(
  inRoot('packages/advice/src/compare/page/choosingPage.ts'),
);
writeFileSync(inRoot('docs', 'choosing.md'), renderChoosingPage());
