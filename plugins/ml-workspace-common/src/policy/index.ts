export * from './policy';
export * from './baseline';
export * from './compliance';
export * from './waiver';
