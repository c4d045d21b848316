import { version } from './judged.json';

/**
 * Version of the engine's rules: a whole number as text that rises whenever a
 * judgement can change. `judged.json` holds it beside a hash over what the checks
 * are and how they judge; a test fails when the hash is another and the number
 * stood still, and `npm run docs` raises it. It stands apart from the engine, so
 * that what only shows it does not load the checks.
 * @public
 */
export const ENGINE_VERSION = String(version);

/**
 * The engine's number in a version: what stands before the plus, after which an
 * organisation's own checks are told apart.
 * @public
 */
export const engineNumberOf = (engineVersion: string): string =>
  engineVersion.split('+', 1)[0];
