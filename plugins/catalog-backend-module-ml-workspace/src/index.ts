/**
 * Brings every accepted Azure Machine Learning workspace into the catalog, as a
 * Resource with its verdict.
 *
 * @packageDocumentation
 */
export { catalogModuleMlWorkspace as default } from './module';
