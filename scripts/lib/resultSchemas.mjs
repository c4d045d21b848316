// Writes the JSON schemas of what the command line prints from the contracts in
// TypeScript, so this needs the transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const require = createRequire(import.meta.url);
const { checkOutputJsonSchema } = require(inRoot(
  'packages/cli/src/contract.ts',
));
const { writeOutputJsonSchema } = require(inRoot(
  'packages/cli/src/writeContract.ts',
));

for (const [name, schema] of [
  ['check-result', checkOutputJsonSchema()],
  ['write-result', writeOutputJsonSchema()],
]) {
  writeFileSync(
    inRoot('packages', 'cli', 'schema', `${name}.schema.json`),
    `${JSON.stringify(schema, undefined, 2)}\n`,
  );
}
