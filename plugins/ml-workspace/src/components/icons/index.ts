export * from './BoundaryIcon';
export * from './CheckIcon';
export * from './Glyph';
export * from './VerdictIcon';
export * from './LanePicture';
