/* eslint-disable @backstage/no-forbidden-package-imports --
 * What is held here is what the command line really reads with. Its package is
 * one script and exports nothing else. */
export { parseJson } from '@ringfence/cli/src/input/json';
export { parseYaml } from '@ringfence/cli/src/input/yaml';
