// Writes docs/request-life.md from the table of a request's life. It is TypeScript,
// so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import prettier from 'prettier';
import { inRoot } from './paths.mjs';

const { renderRequestLifePage } = createRequire(import.meta.url)(
  inRoot('plugins/ml-workspace-common/src/chain/page/requestLifePage.ts'),
);
const path = inRoot('docs', 'request-life.md');
const options = await prettier.resolveConfig(path);
writeFileSync(
  path,
  prettier.format(renderRequestLifePage(), { ...options, filepath: path }),
);
