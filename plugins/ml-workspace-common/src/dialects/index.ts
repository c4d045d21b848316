export * from './subject';
export * from './readDocument';
export * from './arm';
export * from './azml-yaml';
export * from './entity';
export * from './terraform';
