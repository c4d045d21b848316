import { dirname } from 'node:path';
import { build } from 'esbuild';

const PAGE = require.resolve(
  '@ringfence/backstage-plugin-ml-workspace/package.json',
);

/** Files of the project whose code a browser loads with some of it. */
async function filesOf(contents: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: dirname(PAGE) },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'page',
    platform: 'browser',
    format: 'esm',
    external: ['react', 'react-dom', '@backstage/*', '@material-ui/*'],
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(file => inputs[file].bytesInOutput > 0),
  );
}

const filesOfPage = () =>
  filesOf(`export * from './src'; export { default } from './src/alpha';`);

describe('what a browser loads for a verdict alone', () => {
  it('has every check, and nothing that fixes or searches', async () => {
    const files = await filesOf(
      `import { judge } from '@ringfence/engine'; globalThis.judge = judge;`,
    );
    const ending = (name: string) => files.filter(file => file.endsWith(name));
    expect(ending('engine/src/checks/inbound/locked-out.ts')).toHaveLength(1);
    expect(ending('engine/src/checks/patches.ts')).toEqual([]);
    expect(ending('engine/src/checks/mending.ts')).toEqual([]);
  });
});

describe('what a browser loads with the plugin’s pages', () => {
  it('has no list of what checks say of themselves', async () => {
    const files = await filesOfPage();
    const ending = (name: string) => files.filter(file => file.endsWith(name));
    expect(ending('engine/src/checks/fixingChecks.ts')).toHaveLength(1);
    expect(ending('engine/src/checks/registry.ts')).toEqual([]);
    expect(ending('engine/src/checks/inbound/details.ts')).toEqual([]);
  });

  it('has no search for the smallest fix, which only the backend makes', async () => {
    const files = await filesOfPage();
    const ending = (name: string) => files.filter(file => file.endsWith(name));
    expect(ending('advice/src/simulate/simulate.ts')).toHaveLength(1);
    expect(ending('advice/src/fix/smallestFix.ts')).toEqual([]);
    expect(ending('advice/src/fix/judged.ts')).toEqual([]);
  });
});
