// The model's own limits, apart from its schemas so that reading needs none of
// the schema library. A test holds them to the model's.

/** Longest text the model takes. @internal */
export const MAX_TEXT = 2048;

/** Most entries the model takes in a list. @internal */
export const MAX_LIST = 1000;
