import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DEFAULTS } from './configDefaults.mjs';
import { CONFIGURED, configKeys, keysOfPlugin } from './configKeys.mjs';
import { configTable, withTable } from './configTable.mjs';
import { inRoot } from './paths.mjs';

const page = readFileSync(inRoot('docs', 'configure.md'), 'utf8');

describe('docs/configure.md', () => {
  it('has the keys as each config.d.ts has them; if not, run "npm run docs"', () => {
    const table = configTable(CONFIGURED.flatMap(keysOfPlugin), DEFAULTS);
    assert.equal(withTable(page, table), page);
  });

  it('is about every plugin that has a config.d.ts', () => {
    const found = readdirSync(inRoot('plugins'))
      .map(name => `plugins/${name}`)
      .filter(folder => existsSync(inRoot(folder, 'config.d.ts')));
    assert.deepEqual([...CONFIGURED].sort(), found.sort());
  });
});

describe('the keys of a config.d.ts', () => {
  const keys = text => configKeys(`export interface Config { ${text} }`);

  it('are told with what to write and whether they may be left out', () => {
    const found = keys(`
      a?: {
        /** Which one. */
        b: 'x' | 'y';
        /** How many. */
        c?: number;
      };
    `);
    assert.deepEqual(found, [
      {
        key: 'a.b',
        value: '`x`, `y`',
        isOptional: false,
        meaning: 'Which one.',
      },
      { key: 'a.c', value: 'number', isOptional: true, meaning: 'How many.' },
    ]);
  });

  it('are told of what stands under names of people’s own and in lists', () => {
    const found = keys(`
      /** By team. */
      a?: { [team: string]: boolean };
      b?: { c: string }[];
    `);
    assert.deepEqual(
      found.map(({ key, meaning }) => [key, meaning]),
      [
        ['a.<team>', 'By team.'],
        ['b', ''],
        ['b[].c', ''],
      ],
    );
  });
});

describe('the table of keys', () => {
  const key = { key: 'a', value: 'text', isOptional: true, meaning: 'A.' };

  it('is not made while a key has no default, no meaning, or a default no key', () => {
    assert.throws(() => configTable([key], {}), /Say what holds without a/);
    assert.throws(
      () => configTable([{ ...key, meaning: '' }], { a: ['none'] }),
      /Say in its config.d.ts what a means/,
    );
    assert.throws(
      () => configTable([key], { a: ['none'], b: ['none'] }),
      /No such keys: b/,
    );
  });

  it('does not call a key required that may be left out', () => {
    assert.throws(
      () => configTable([key], { a: ['has to be given'] }),
      /a may be left out/,
    );
  });
});
