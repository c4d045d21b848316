import { dirname } from 'node:path';
import { build } from 'esbuild';

const PAGE = require.resolve(
  '@ringfence/backstage-plugin-ml-workspace/package.json',
);

/** Files of the project whose code a browser loads with the plugin’s pages. */
async function filesOfPage(): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `export * from './src'; export { default } from './src/alpha';`,
      resolveDir: dirname(PAGE),
    },
    bundle: true,
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

describe('what a browser loads with the plugin’s pages', () => {
  it('has no search for the smallest fix, which only the backend makes', async () => {
    const files = await filesOfPage();
    const ending = (name: string) => files.filter(file => file.endsWith(name));
    expect(ending('advice/src/simulate/simulate.ts')).toHaveLength(1);
    expect(ending('advice/src/fix/smallestFix.ts')).toEqual([]);
    expect(ending('advice/src/fix/judged.ts')).toEqual([]);
  });
});
