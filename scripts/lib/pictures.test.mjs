import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { inRoot } from './paths.mjs';

const MOST_BYTES = 150_000;
const LINK = /\]\(([^)\s]+\.(?:png|jpe?g|gif|svg|webp))\)/g;
const SKIPPED = ['**/node_modules/**', '**/dist/**'];

const find = pattern =>
  globSync(pattern, { cwd: inRoot(), ignore: SKIPPED }).sort();

/** The pictures that documents show or link to, as seen from the root. */
function shown() {
  return new Set(
    find('**/*.md').flatMap(page =>
      [...readFileSync(inRoot(page), 'utf8').matchAll(LINK)]
        .map(([, link]) => link)
        .filter(link => !/^[a-z]+:/.test(link))
        .map(link => posix.join(posix.dirname(page), link)),
    ),
  );
}

describe('the pictures of the documents', () => {
  const pictures = find('docs/images/**');

  it('are small', () => {
    const large = pictures.filter(
      picture => statSync(inRoot(picture)).size > MOST_BYTES,
    );
    assert.deepEqual(large, []);
  });

  it('are each shown by a document, which shows no others', () => {
    assert.deepEqual([...shown()].sort(), pictures);
  });

  it('are each there once', () => {
    const contents = pictures.map(picture =>
      createHash('sha256')
        .update(readFileSync(inRoot(picture)))
        .digest('hex'),
    );
    const repeated = pictures.filter(
      (_, index) => contents.indexOf(contents[index]) !== index,
    );
    assert.deepEqual(repeated, []);
  });
});
