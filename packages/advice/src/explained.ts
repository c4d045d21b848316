import { Source } from '@ringfence/engine';

/** Something that is so, why, and the page that says so. @public */
export interface Explained {
  /** Why. */
  because: string;
  /** The page that says so. */
  source: Source;
}
