// Bundles the benchmark and runs it, so that what is measured is compiled the
// way an application compiles it.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The command line's peer is one file too.
await build({
  entryPoints: [
    fileURLToPath(new URL('src/speed/parseOnly.ts', import.meta.url)),
  ],
  outfile: fileURLToPath(new URL('dist/parse-only.cjs', import.meta.url)),
  bundle: true,
  minify: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  external: ['@cdktf/hcl2json', 'web-tree-sitter', 'tree-sitter-bicep'],
  logLevel: 'warning',
});

const outfile = fileURLToPath(new URL('dist/bench.cjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('src/speed/main.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
  plugins: [
    {
      name: 'packages-stay-outside',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@ringfence/')
            ? undefined
            : { path, external: true },
        );
      },
    },
  ],
});
createRequire(import.meta.url)(outfile);
