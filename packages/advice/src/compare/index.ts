export * from './answer';
export * from './compareOptions';
export { AVOIDABLE, CLIENTS, needsSchema, PACKAGES, type Needs } from './needs';
export { OPTION_IDS, type OptionId } from './ways';
