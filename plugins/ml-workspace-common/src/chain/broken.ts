/**
 * What is wrong: the `dump` is no whole one; an `event` is not what its hash was
 * made over; a `row` is not what was logged or bound by an event; the `content` under
 * a hash is another; something was `removed` that the log holds; a chain was
 * `rewritten` after it was logged; the `log` itself was written anew; a `checkpoint`
 * does not hold; or all of it is an `older` state.
 * @public
 */
export type BrokenKind =
  | 'dump'
  | 'event'
  | 'row'
  | 'content'
  | 'removed'
  | 'rewritten'
  | 'log'
  | 'checkpoint'
  | 'older';

/** The first place at which a dump is not what was written. @public */
export interface BrokenLink {
  /** What is wrong. */
  kind: BrokenKind;
  /** The first is 1. */
  line: number;
  /** Id of the request it is of. */
  request?: string;
  /** Id of the workspace it is of. */
  workspace?: string;
  /** At which event of the request, or judgement of the workspace; 0 is before the first. */
  sequence?: number;
  /** What would have to stand there. */
  expected: string;
  /** What stands there. */
  found: string;
}

/** The same before it is known at which line that is. @internal */
export type Broken = Omit<BrokenLink, 'line'>;
