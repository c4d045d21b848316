// Writes the OpenAPI document of the backend from the schemas in TypeScript, so
// this needs the transform that `runProgram` loads; and from it the types that
// the client of the API is checked against.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import openapiTs, { astToString } from 'openapi-typescript';
import { inRoot } from './paths.mjs';

const { openApiDocument } = createRequire(import.meta.url)(
  inRoot('plugins/ml-workspace-backend/src/openapi/document.ts'),
);
const document = openApiDocument();
writeFileSync(
  inRoot('plugins', 'ml-workspace-backend', 'openapi.json'),
  `${JSON.stringify(document, undefined, 2)}\n`,
);

const types = astToString(
  await openapiTs(document, { defaultNonNullable: false }),
);
writeFileSync(
  inRoot('plugins', 'ml-workspace-common', 'src', 'api', 'contract.gen.ts'),
  `// Made from plugins/ml-workspace-backend/openapi.json by npm run docs.\n${types}`,
);
