import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtScripts, kilobytes, ON_DEMAND, onDemandIn } from './scripts';

const made = (name: string, ...sources: string[]) => ({
  name,
  gzipped: 1_500,
  sources: sources.map(source => `webpack://app/../../plugins/x/src/${source}`),
});

const scripts = [
  made('card.js', 'components/IsolationCard/index.ts'),
  made('picture.js', ON_DEMAND.diagram),
  made('tab.js', ON_DEMAND.tab),
  made('tab-too.js', ON_DEMAND.tab, 'components/IsolationCard/index.ts'),
  made('tries.js', ON_DEMAND['what-if']),
];

describe('the scripts of the app', () => {
  it('are read with what they are made of and how large they are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-scripts-'));
    try {
      writeFileSync(join(folder, 'a.js'), 'let a = 1;');
      writeFileSync(join(folder, 'a.js.map'), '{"sources": ["a.ts"]}');
      writeFileSync(join(folder, 'tiny.js'), ';');
      writeFileSync(join(folder, 'a.css'), 'a {}');
      expect(builtScripts(folder)).toEqual([
        {
          name: 'a.js',
          sources: ['a.ts'],
          gzipped: gzipSync('let a = 1;').length,
        },
        { name: 'tiny.js', sources: [], gzipped: gzipSync(';').length },
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('weigh what was loaded of them, and nothing else', () => {
    expect(kilobytes(scripts, new Set(['card.js', 'tab.js', 'b.js']))).toBe(3);
  });

  it('hold nothing that is fetched on demand where only the card was loaded', () => {
    expect(onDemandIn(scripts, new Set(['card.js']))).toEqual([]);
  });

  it('give away what came early, in whichever of several scripts it came', () => {
    const loaded = new Set(['card.js', 'tab-too.js', 'picture.js']);
    expect(onDemandIn(scripts, loaded)).toEqual(['diagram', 'tab']);
  });

  it('are not trusted where something on demand is in none of them', () => {
    expect(() => onDemandIn(scripts.slice(0, -1), new Set())).toThrow(
      /No script of the app holds .*WhatIfPanel/,
    );
  });
});
