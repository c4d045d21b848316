export * from './againstGoldenPath';
export * from './answers';
export * from './blockers';
export * from './drafts';
export * from './needs';
export * from './proposal';
