// Bundles each program into one file, so that nothing is installed beside it. The
// HCL parser is a file of its own with its WebAssembly module beside it: few runs
// need it, and it is loaded for those alone.
import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

/**
 * Error messages come in English alone: the schema library's other languages
 * would be a third of the program, read at every start.
 */
const englishOnly = {
  name: 'english-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/** The HCL parser in its thread; its loader looks for the module one folder up. */
async function bundleHcl() {
  const require = createRequire(import.meta.url);
  await build({
    entryPoints: [here('src/input/hclThread.ts')],
    outfile: here('dist/hcl/parser.cjs'),
    bundle: true,
    // Node has it globally; only what never runs asks for a module of that name.
    external: ['performance'],
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    minify: true,
    legalComments: 'eof',
    logLevel: 'warning',
  });
  copyFileSync(
    require.resolve('@cdktf/hcl2json/main.wasm.gz'),
    here('dist/main.wasm.gz'),
  );
}

/** Builds beside the target and puts it in place at once, so that nobody runs half a file. */
async function bundle(entry, name) {
  const unfinished = here(`dist/${name}.${process.pid}.tmp.cjs`);
  await build({
    entryPoints: [here(entry)],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    minify: true,
    plugins: [englishOnly],
    legalComments: 'eof',
    mainFields: ['module', 'main'],
    define: { 'process.env.ML_WORKSPACE_VERSION': JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  renameSync(unfinished, here(`dist/${name}.cjs`));
}

await bundleHcl();
await bundle('src/main.ts', 'ml-workspace');
await bundle('src/conformance/main.ts', 'conformance');
