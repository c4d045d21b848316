import { Check } from './check';

/**
 * A check with the same properties in the same order as every other. Engines of
 * JavaScript read a property faster where all objects they meet are laid out
 * alike, and judging reads ten of each check.
 * @internal
 */
export const inOneShape = (check: Check): Check => ({
  id: check.id,
  title: check.title,
  nature: check.nature,
  severity: check.severity,
  boundary: check.boundary,
  source: check.source,
  reads: check.reads,
  writes: check.writes,
  expected: check.expected,
  because: check.because,
  opens: check.opens,
  offers: check.offers,
  version: check.version,
  enforcedBy: check.enforcedBy,
  evaluate: check.evaluate,
  fix: check.fix,
});
