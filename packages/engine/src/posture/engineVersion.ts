/**
 * Version of the engine's rules; rises whenever a judgement can change. It stands
 * apart from the engine, so that what only shows it does not load the checks.
 * @public
 */
export const ENGINE_VERSION = '1';
