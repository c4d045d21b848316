export * from './answer';
export * from './compareOptions';
export { comparisonSchema } from './comparisonSchema';
export { AVOIDABLE, CLIENTS, needsSchema, PACKAGES, type Needs } from './needs';
export { OPTION_IDS, type OptionId } from './ways';
