// Raises the engine's version in packages/engine/src/posture/judged.json when the
// engine judges another way than the committed hash says. It is TypeScript, so this
// needs the transform that `runProgram` loads.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot, ROOT } from './paths.mjs';

const PLACE = 'packages/engine/src/posture/judged.json';

const { judgedHash } = createRequire(import.meta.url)(
  inRoot('packages/engine/src/__testUtils__/judgedHash.ts'),
);
const judged = judgedHash();
const here = JSON.parse(readFileSync(inRoot(PLACE), 'utf8'));

/** The version of the last commit: several runs between two commits raise it once. */
function committedVersion() {
  try {
    const text = execFileSync('git', ['show', `HEAD:${PLACE}`], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

if (here.judged !== judged) {
  const before = committedVersion() ?? here;
  const version =
    before.judged === judged ? before.version : before.version + 1;
  writeFileSync(
    inRoot(PLACE),
    `${JSON.stringify({ version, judged }, undefined, 2)}\n`,
  );
}
