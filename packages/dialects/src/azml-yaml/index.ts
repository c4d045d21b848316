export { isPlaceholder } from './placeholder';
export { isPrintedByCli, readAzmlYaml } from './readAzmlYaml';
