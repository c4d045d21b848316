import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withPictures } from './architecturePage.mjs';
import { readArrows } from './arrows.mjs';
import { inRoot } from './paths.mjs';

test('docs/architecture.md draws the arrows there are; if not, run "npm run docs"', async () => {
  const page = readFileSync(inRoot('docs', 'architecture.md'), 'utf8');
  const arrows = await readArrows();
  assert.ok(arrows.packages.length > 10);
  assert.equal(page, withPictures(page, arrows));
});
