export * from './CheckList';
export * from './Chip';
export * from './PolicyReasons';
export * from './PostureView';
export * from './VerdictSentence';
export * from './FailureView';
