// Writes the JSON schema of what the command line prints from the contract in
// TypeScript, so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { checkOutputJsonSchema } = createRequire(import.meta.url)(
  inRoot('packages/cli/src/contract.ts'),
);
writeFileSync(
  inRoot('packages', 'cli', 'schema', 'check-result.schema.json'),
  `${JSON.stringify(checkOutputJsonSchema(), undefined, 2)}\n`,
);
