/** The codes of what loops and lambdas name, by name. @internal */
export type Locals = ReadonlyMap<string, string>;

/** No loop and no lambda around. @internal */
export const NO_LOCALS: Locals = new Map();
