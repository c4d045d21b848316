import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Page } from '@playwright/test';

const STATIC = join(
  dirname(require.resolve('lab/package.json')),
  '../app/dist/static',
);

/** Modules that are asked for when a person opens what they show, and not before. */
export const ON_DEMAND = {
  diagram: 'components/Diagram/DiagramSvg.tsx',
  'what-if': 'components/IsolationTab/WhatIfPanel.tsx',
  tab: 'components/IsolationTab/EntityMlWorkspaceIsolationContent.tsx',
} as const;

/** What is fetched on demand. */
export type OnDemand = keyof typeof ON_DEMAND;

/** A script of the built app: what it is made of and how large it is on its way. */
export interface Script {
  name: string;
  sources: readonly string[];
  gzipped: number;
}

/** What a source map names; a script of a few bytes has none. */
const sourcesOf = (path: string): string[] =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).sources : [];

/** Every script of the built app, with the sources that its source map names. */
export function builtScripts(folder = STATIC): Script[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.js'))
    .map(path => ({
      name: basename(path),
      sources: sourcesOf(join(folder, `${path}.map`)),
      gzipped: gzipSync(readFileSync(join(folder, path))).length,
    }));
}

/** File names of the scripts that a page has loaded so far. */
export async function loadedScripts(page: Page): Promise<Set<string>> {
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const names = urls.map(url => basename(new URL(url).pathname));
  return new Set(names.filter(name => name.endsWith('.js')));
}

/** Kilobytes, gzipped, of the scripts with these names. */
export const kilobytes = (
  scripts: readonly Script[],
  names: ReadonlySet<string>,
) =>
  scripts
    .filter(({ name }) => names.has(name))
    .reduce((sum, { gzipped }) => sum + gzipped, 0) / 1000;

/**
 * What of the things on demand is in scripts with these names. Throws where one
 * is in no script at all, since then nothing would be watched.
 */
export function onDemandIn(
  scripts: readonly Script[],
  names: ReadonlySet<string>,
): OnDemand[] {
  return (Object.keys(ON_DEMAND) as OnDemand[]).filter(thing => {
    const holding = scripts.filter(({ sources }) =>
      sources.some(source => source.endsWith(ON_DEMAND[thing])),
    );
    if (!holding.length) {
      throw new Error(`No script of the app holds ${ON_DEMAND[thing]}`);
    }
    return holding.some(({ name }) => names.has(name));
  });
}
