export * from './completeIsolation';
export * from './judgedDifferences';
