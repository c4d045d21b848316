import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ENGINE = '@ringfence/engine';

/** What some of the engine's functions add to a bundle for browsers: kilobytes, minified and gzipped. */
async function kilobytesOf(functions: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${functions} } from '${ENGINE}'; globalThis.used = { ${functions} };`,
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

/** What a browser loads of the engine. */
export interface BundleKilobytes {
  /** For a verdict with reach, all checks and why each says what it says. */
  judging: number;
  /** More for the fixes that a form offers. */
  fixing: number;
  /** More for what checks say of themselves, which servers and searches ask. */
  describing: number;
}

/** Measures what a browser loads of the engine, by how much it wants of it. */
export async function bundleKilobytes(): Promise<BundleKilobytes> {
  const judging = await kilobytesOf('judge');
  const withFixes = await kilobytesOf('evaluate');
  const whole = await kilobytesOf('evaluate, allChecks');
  return {
    judging,
    fixing: withFixes - judging,
    describing: whole - withFixes,
  };
}
