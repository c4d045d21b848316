import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBackend, withLegacyCard } from './trialApp.mjs';

test('a backend gets every plugin before it starts', () => {
  const text = withBackend(
    'const backend = createBackend();\n\nbackend.start();\n',
  );
  assert.equal(text.match(/backend\.add\(import\('@ringfence/g)?.length, 3);
  assert.ok(text.trimEnd().endsWith('backend.start();'));
});

test('a legacy entity page gets the card first in its overview', () => {
  const text = withLegacyCard(
    'const overviewContent = (\n  <Grid container>\n    <About />\n  </Grid>\n);\n',
  );
  assert.ok(
    text.indexOf('<EntityMlWorkspaceIsolationCard />') <
      text.indexOf('<About />'),
  );
});

test('a page of another shape stays as it is, which is then told', () => {
  assert.equal(withBackend('nothing here'), 'nothing here');
});
