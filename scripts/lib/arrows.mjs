import { createRequire } from 'node:module';
import { inRoot, ROOT } from './paths.mjs';

const TEST =
  /\.test\.tsx?$|\.cases\.ts$|\/__testUtils__\/|\/e2e-tests\/|setupTests\.ts$/;

const packageOf = path => /^((?:packages|plugins)\/[^/]+)\//.exec(path)?.[1];
const floorOf = path => /^packages\/engine\/src\/([^/.]+)\//.exec(path)?.[1];

/** Adds an arrow and counts what it stands for. */
function add(arrows, from, to) {
  if (!from || !to || from === to) return;
  const key = `${from} ${to}`;
  arrows.set(key, (arrows.get(key) ?? 0) + 1);
}

const listed = arrows =>
  [...arrows].sort().map(([key, count]) => {
    const [from, to] = key.split(' ');
    return { from, to, count };
  });

/**
 * Which package imports which, and which folder of the engine which, tests apart:
 * read from the files as they are.
 */
export async function readArrows() {
  const { cruise } = await import('dependency-cruiser');
  const options = createRequire(import.meta.url)(
    inRoot('.dependency-cruiser.cjs'),
  ).options;
  const { output } = await cruise(['packages', 'plugins'], {
    ...options,
    baseDir: ROOT,
    exclude: {
      path: '(/dist/|/dist-types/|/e2e-tests/|node_modules/(?!@ringfence))',
    },
    validate: false,
  });
  const packages = new Map();
  const floors = new Map();
  for (const { source, dependencies } of output.modules) {
    if (TEST.test(source)) continue;
    for (const { resolved } of dependencies) {
      if (TEST.test(resolved)) continue;
      add(packages, packageOf(source), packageOf(resolved));
      add(floors, floorOf(source), floorOf(resolved));
    }
  }
  return { packages: listed(packages), floors: listed(floors) };
}
