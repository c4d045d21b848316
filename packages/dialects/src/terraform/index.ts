export {
  isTerraformConfiguration,
  isTerraformPlan,
  readTerraformConfiguration,
  readTerraformPlan,
} from './readTerraform';
export type { TerraformOptions } from './hcl';
