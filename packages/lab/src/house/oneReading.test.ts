import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const ROOT = resolve(__dirname, '../../../..');

/** Where a written value may be interpreted: the model, the facts, and the readers of files, for the words of their files. */
const READERS =
  /^packages\/(engine\/src\/(model|facts)|dialects)\/|\.(test|cases)\.tsx?$|\/__testUtils__\//;

/** Asks for Azure's spelling of a written value. */
const INTERPRETS = /\b(azureValue|stated)\(/;

const sources = ['packages', 'plugins']
  .flatMap(folder =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}/src`),
  )
  .flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      path => `${folder}/${path.split(sep).join('/')}`,
    ),
  )
  .filter(path => /\.tsx?$/.test(path));

describe('what is written of a workspace', () => {
  it('is looked for in all of the code', () => {
    expect(sources.length).toBeGreaterThan(500);
    expect(sources).toContain('packages/engine/src/facts/stated.ts');
  });

  it('is interpreted once, where the facts are read', () => {
    const others = sources.filter(
      path =>
        !READERS.test(path) &&
        INTERPRETS.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(others).toEqual([]);
  });
});
