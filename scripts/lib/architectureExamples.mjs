// Writes examples/architectures anew. What makes them is TypeScript, so this needs
// the transform that `runProgram` loads.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { inRoot } from './paths.mjs';

const { architectureFiles } = createRequire(import.meta.url)(
  inRoot('packages/lab/src/architectures/files.ts'),
);
const folder = inRoot('examples', 'architectures');
const files = architectureFiles();
rmSync(folder, { recursive: true, force: true });
for (const { path, content } of files) {
  const file = inRoot('examples', 'architectures', ...path.split('/'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
