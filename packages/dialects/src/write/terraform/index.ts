export * from './printTerraform';
