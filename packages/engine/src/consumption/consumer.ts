import { Source } from '../model/posture';
import { SUBNET_PURPOSES } from '../model/values';

/**
 * An absent fact that could make a count larger. Its words are asked for where a
 * plan is written; the checks, which judge every workspace, need its place alone.
 * @internal
 */
export interface MissingFact {
  /** JSON pointer into the isolation. */
  pointer: string;
  /** The fact in words. */
  says: () => string;
  /** The option that can say it. */
  option?: string;
}

/** Something that takes addresses, and where it stands. @internal */
export interface Consumer {
  /** What it is, in words. */
  what: () => string;
  /** Addresses it takes. */
  count: number;
  /** Why so many. */
  because: string;
  /** The page behind the count. */
  source: Source;
  /** Where it stands in the isolation. */
  pointer: string;
  /** The subnet it names, by id or by bare name; absent is not known. */
  subnetId: string | undefined;
  /** The kind of subnet it belongs into. */
  purpose: (typeof SUBNET_PURPOSES)[number];
  /** Absent facts that could make it more. */
  missing: readonly MissingFact[];
}

/** What one consumer takes, apart from where it stands. @internal */
export type Amount = Pick<
  Consumer,
  'what' | 'count' | 'because' | 'source' | 'missing'
>;

/** What takes addresses, and the absent facts that could add to it. @internal */
export interface Consumption {
  /** What takes addresses. */
  consumers: Consumer[];
  /** What could add to it. */
  missing: MissingFact[];
}
