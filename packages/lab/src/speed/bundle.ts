import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ENGINE = '@ringfence/engine';

/** What `evaluate` adds to a bundle for browsers: kilobytes, minified and gzipped. */
export async function bundleKilobytes(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { evaluate } from '${ENGINE}'; globalThis.evaluate = evaluate;`,
      resolveDir: dirname(require.resolve(`${ENGINE}/package.json`)),
    },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
}
