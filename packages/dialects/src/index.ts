/**
 * Reads workspaces out of files and writes them into files: ARM templates, Bicep,
 * Azure ML YAML and Terraform; catalog entities are read only. Pure: text goes in,
 * isolations come out, and the other way round.
 *
 * @packageDocumentation
 */
export * from './subject';
export * from './readDocument';
export * from './arm';
export * from './bicep';
export type { TerraformOptions } from './terraform';
export * from './write';
