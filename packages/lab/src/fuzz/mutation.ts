import { Random } from '../walk/random';
import { Input } from './input';
import { Source } from './sources';

/** An input made of a source. */
export interface Mutation {
  /** What was done. */
  name: string;
  after: Input;
  /**
   * What it only hides something of, so that nothing may look better; absent
   * where it may have become anything.
   */
  before?: Input;
}

/** Makes an input of a source; undefined where there is nothing to do it to. */
export type Mutate = (source: Source, random: Random) => Mutation | undefined;
