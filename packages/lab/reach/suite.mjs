// The tests that hold reach and lanes, in one script that can be run anew for every mutant.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect } from 'expect';

const require = createRequire(import.meta.url);
const circus = require('jest-circus');

const packages = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = [
  'engine/src/facts',
  'engine/src/facts/reach',
  'engine/src/facts/egress',
  'engine/src/posture',
  'engine/src/facts/asked',
  'lab/src/walk',
];

// Those that draw for long or compare pages; the walk is asked by itself.
const LEFT_OUT =
  /(property|monotony|compareWithEngine|engineVersion|faultsPage|opens|notProved)\.test\.ts$/;

const testFiles = wanted =>
  FOLDERS.flatMap(folder => {
    const path = join(packages, folder);
    return readdirSync(path)
      .filter(name => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
      .map(name => join(path, name));
  })
    .concat(join(packages, 'lab/src/walk/fewWalks.ts'))
    .filter(file => file.includes(wanted));

async function bundle(sources, wanted) {
  const entry = testFiles(wanted).map(
    file => `require(${JSON.stringify(file)});`,
  );
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = () => { ${entry.join('\n')} };`,
      resolveDir: packages,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path }) =>
            path.startsWith('@ringfence/')
              ? undefined
              : { path, external: true },
          );
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            sources.has(path)
              ? { contents: sources.get(path), loader: 'ts' }
              : undefined,
          );
        },
      },
    ],
  });
  return outputFiles[0].text;
}

const isHook = name => hook => hook.type === name;

/** The tests below a block, each with what has to be run before it. */
function testsOf(block, above = [], title = '') {
  const before = [
    ...above,
    ...block.hooks.filter(isHook('beforeEach')).map(({ fn }) => fn),
  ];
  return block.children.flatMap(child => {
    const name = `${title} ${child.name}`.trim();
    if (child.type === 'describeBlock') return testsOf(child, before, name);
    return [
      {
        name,
        async run() {
          for (const step of [...before, child.fn]) await step();
        },
      },
    ];
  });
}

/**
 * Makes the suite, of the test files whose path holds `wanted`: `load` loads its
 * tests afresh, with nothing remembered of a run before; `digest` is of all of its code.
 */
export async function makeSuite(sources, wanted) {
  const code = await bundle(sources, wanted);
  const script = new vm.Script(
    `(function (require, module, exports) {${code}\n})`,
    { filename: 'reach-suite.cjs' },
  );
  const { describe, it, test, beforeEach, beforeAll, afterEach, afterAll } =
    circus;
  Object.assign(globalThis, { describe, it, test, expect });
  Object.assign(globalThis, { beforeEach, beforeAll, afterEach, afterAll });
  const load = () => {
    circus.resetState();
    const module = { exports: {} };
    script.runInThisContext()(require, module, module.exports);
    module.exports();
    return testsOf(circus.getState().rootDescribeBlock);
  };
  return { load, digest: createHash('sha256').update(code).digest('hex') };
}
