export * from './DoubleNotice';
export * from './DriftNotice';
export * from './DriftPanel';
