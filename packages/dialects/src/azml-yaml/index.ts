export { readAzmlYaml } from './readAzmlYaml';
