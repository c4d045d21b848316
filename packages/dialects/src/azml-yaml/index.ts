export { isPrintedByCli, readAzmlYaml } from './readAzmlYaml';
