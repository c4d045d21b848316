import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { inRoot } from './paths.mjs';

const read = path => readFileSync(inRoot(path), 'utf8');
const find = (pattern, ignore = []) =>
  globSync(pattern, { cwd: inRoot(), ignore, dot: true }).sort();

const published = () =>
  find('{packages,plugins}/*/package.json')
    .map(path => JSON.parse(read(path)))
    .filter(manifest => !manifest.private);

describe('the change log', () => {
  it('says of packages that are published, and how much they change', () => {
    const names = published().map(({ name }) => name);
    for (const file of find('.changeset/*.md', ['.changeset/README.md'])) {
      const [, head, text] = /^---\n([^]*?)---\n([^]*)$/.exec(read(file));
      const lines = head.trim().split('\n');
      for (const line of lines) {
        const [, name] = /^'(.+)': (?:major|minor|patch)$/.exec(line) ?? [];
        assert.ok(names.includes(name), `${file}: ${line}`);
      }
      assert.notEqual(text.trim(), '', file);
    }
  });

  it('gives all of them one version', () => {
    const versions = new Set(published().map(({ version }) => version));
    assert.equal(versions.size, 1);
  });
});
