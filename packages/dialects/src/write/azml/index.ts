export * from './printAzml';
