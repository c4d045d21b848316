import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBackend, withLegacyCard, withLegacyTab } from './trialApp.mjs';

test('a backend gets every plugin before it starts', () => {
  const text = withBackend(
    'const backend = createBackend();\n\nbackend.start();\n',
  );
  assert.equal(text.match(/backend\.add\(import\('@ringfence/g)?.length, 5);
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

test('the legacy page of a resource gets the tab after its overview', () => {
  const text = withLegacyTab(
    'const defaultEntityPage = (\n  <EntityLayout>\n    <EntityLayout.Route path="/">\n      {overviewContent}\n    </EntityLayout.Route>\n\n    <EntityLayout.Route path="/docs">\n    </EntityLayout.Route>\n  </EntityLayout>\n);\n',
  );
  const tab = text.indexOf('<EntityMlWorkspaceIsolationContent />');
  assert.ok(text.indexOf('{overviewContent}') < tab);
  assert.ok(tab < text.indexOf('path="/docs"'));
});

test('a page of another shape stays as it is, which is then told', () => {
  for (const change of [withBackend, withLegacyCard, withLegacyTab]) {
    assert.equal(change('nothing here'), 'nothing here');
  }
});
