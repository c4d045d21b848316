// Writes the OpenAPI document of the backend from the table of routes, which is
// TypeScript, so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { openApiDocument } = createRequire(import.meta.url)(
  inRoot('plugins/ml-workspace-backend/src/openapi/document.ts'),
);
writeFileSync(
  inRoot('plugins', 'ml-workspace-backend', 'openapi.json'),
  `${JSON.stringify(openApiDocument(), undefined, 2)}\n`,
);
