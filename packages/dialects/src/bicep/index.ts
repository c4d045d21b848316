export * from './files';
export * from './bicepTemplate';
export * from './readBicep';
export * from './bicepReferences';
