/**
 * Reads workspaces out of files: ARM templates, Bicep, Azure ML YAML, Terraform and
 * catalog entities. Pure: text goes in, isolations come out.
 *
 * @packageDocumentation
 */
export * from './subject';
export * from './readDocument';
export * from './arm';
export * from './bicep';
export type { TerraformOptions } from './terraform';
