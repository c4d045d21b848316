export * from './files';
export * from './bicepFile';
export * from './bicepTemplate';
export * from './readBicep';
