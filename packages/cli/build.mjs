// Bundles each program, so that nothing is installed beside it. The command line is
// a small program that starts at once; its commands are another, in a folder of
// pieces of which a run loads what its command needs. The HCL parser is a file of its own with its WebAssembly
// module beside it: few runs need it, and it is loaded for those alone.
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

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

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  minify: true,
  plugins: [englishOnly],
  legalComments: 'eof',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

/** What a program knows of itself; its HCL parser by the way from its own folder. */
const define = hclParser => ({
  'process.env.ML_WORKSPACE_VERSION': JSON.stringify(version),
  'process.env.ML_WORKSPACE_HCL_PARSER': JSON.stringify(hclParser),
});

/** Puts a file in place at once, so that nobody runs half of it. */
function put(path, text) {
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

async function bundle(entry, name) {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [here(entry)],
    define: define('hcl/parser.cjs'),
    write: false,
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
  put(here(`dist/${name}.cjs`), outputFiles[0].text);
}

/**
 * The program of all commands, in pieces. Only ES modules can be cut into pieces,
 * and only what is required is loaded fast, so each piece is made a module of Node
 * afterwards. Names of pieces tell their content; the entry comes last.
 */
async function bundleCommands() {
  const folder = here('dist/commands');
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: { program: here('src/thread/program.ts') },
    define: define('../hcl/parser.cjs'),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    write: false,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
  });
  mkdirSync(folder, { recursive: true });
  const isEntry = ({ path }) => basename(path) === 'program.cjs';
  outputFiles.sort((a, b) => isEntry(a) - isEntry(b));
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      supported: { 'dynamic-import': false },
      minify: true,
      legalComments: 'eof',
    });
    put(path, code);
  }
  const made = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.cjs') && !made.has(name)) rmSync(join(folder, name));
  }
}

await bundleHcl();
await bundleCommands();
await bundle('src/main.ts', 'ml-workspace');
await bundle('src/conformance/main.ts', 'conformance');
