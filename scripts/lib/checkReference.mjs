// Writes docs/checks.md from the checks themselves, and what they propose for the
// cases that fail them, for `GET /checks`. They are TypeScript, so this needs the
// transform that `runProgram` loads.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { currentFixes, currentReference } = createRequire(import.meta.url)(
  inRoot('packages/engine/src/__testUtils__/reference.ts'),
);
writeFileSync(inRoot('docs', 'checks.md'), currentReference());
writeFileSync(
  inRoot('packages/engine/src/checks/proposedFixes.gen.ts'),
  `// Made from the checks and the cases of their tests by npm run docs.
import type { ProposedFix } from './description';

/** The fixes that checks propose, by the id of the check. @internal */
export const PROPOSED_FIXES: Readonly<Record<string, readonly ProposedFix[]>> =
${JSON.stringify(currentFixes(), undefined, 2)};
`,
);
