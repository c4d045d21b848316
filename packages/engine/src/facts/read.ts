import { Stated } from './stated';

/** A closed value, by the list of those that Azure knows. @public */
export type Of<T extends readonly string[]> = Stated<T[number]>;
/** What is written, with some of it as it is known. @public */
export type Read<T, V> = Omit<T, keyof V> & V;
