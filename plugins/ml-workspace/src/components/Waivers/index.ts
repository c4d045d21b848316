export * from './CheckWaivers';
export * from './WaiverEffect';
export * from './WaiverList';
export * from './WaiverPanel';
export * from './WaiversPanel';
