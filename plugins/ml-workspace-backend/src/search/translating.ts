import { extname } from 'node:path';

const TRANSLATOR = '@backstage/cli/config/nodeTransform.cjs';

/**
 * What a thread needs to read a file as it is written, and not as it is built:
 * what translates it. `backstage-cli package start` hands that on to threads by
 * itself; tests do not.
 * @internal
 */
export function translating(file: string): { execArgv?: string[] } {
  const isBuilt = extname(file) !== '.ts';
  const isTranslated = process.execArgv.some(arg =>
    arg.includes('nodeTransform'),
  );
  return isBuilt || isTranslated
    ? {}
    : { execArgv: ['--require', require.resolve(TRANSLATOR)] };
}
