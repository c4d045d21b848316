// Bundles each program into one file. The HCL parser stays outside: it is a
// WebAssembly module beside its own loader, and few runs need it.
import { readFileSync, renameSync } from 'node:fs';
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
    external: ['@cdktf/hcl2json'],
    define: { 'process.env.ML_WORKSPACE_VERSION': JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  renameSync(unfinished, here(`dist/${name}.cjs`));
}

await bundle('src/main.ts', 'ml-workspace');
await bundle('src/conformance/main.ts', 'conformance');
