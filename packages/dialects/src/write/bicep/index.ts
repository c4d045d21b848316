export * from './printBicep';
