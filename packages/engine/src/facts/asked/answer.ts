import { UnknownFact } from '../reach/range';

/** What a step on the way is. @public */
export const REACH_STEPS = [
  'place',
  'route',
  'security-rule',
  'appliance-rule',
  'service-endpoint',
  'private-endpoint',
  'rule',
] as const;

/** One step on the way from a place to a destination, or the one that ends it. @public */
export interface ReachStep {
  /** What it is. */
  kind: (typeof REACH_STEPS)[number];
  /** It in words. */
  text: string;
  /** JSON pointer into the isolation; absent for what Azure has by itself. */
  pointer?: string;
}

/** Whether a place reaches a destination, and what makes it so. @public */
export interface ReachAnswer {
  /** `unknown` where that hangs on facts that are not known. */
  status: 'allowed' | 'refused' | 'unknown';
  /** The place, in words. */
  from: string;
  /** The destination, in words. */
  to: string;
  /** Only some of the addresses are reached; absent where all are. */
  partly?: boolean;
  /** The answer in a sentence. */
  sentence: string;
  /** The way there; of what is refused, up to what refuses it; of what is not known, how it could be. */
  path: ReachStep[];
  /** The facts that are not known and decide. */
  missing: UnknownFact[];
  /** What was taken of the destination, which nobody asked the network about. */
  notes: string[];
}

/** What is wrong with a question. @public */
export interface ReachFault {
  /** The field that is wrong. */
  field: 'from' | 'to' | 'protocol';
  /** What is wrong with it. */
  message: string;
  /** What it should be. */
  expected: string;
  /** The places that there are, where none was found by its name. */
  candidates?: string[];
}

/** What somebody asks. @public */
export interface ReachQuestion {
  /** Name of a place where code runs: a compute, an endpoint, a subnet, or `the managed network`. */
  from: string;
  /** `host[:port]`, an address or a range `[:port]`, or a service tag `[:port]`; port 443 where none is said. */
  to: string;
  /** One of `REACH_PROTOCOLS`; `tcp` where none is said. */
  protocol?: string;
}

/** What `protocol` of a question can be. @public */
export const REACH_PROTOCOLS = ['tcp', 'udp', 'icmp'] as const;

/** Whether something gets out, at the worst or the best of what is not known. @internal */
export interface Outcome {
  reached: boolean;
  path: ReachStep[];
  /** Only some of the addresses that were asked for. */
  partly?: boolean;
}

/** @internal */
export const refused = (...path: ReachStep[]): Outcome => ({
  reached: false,
  path,
});

/** @internal */
export const reached = (...path: ReachStep[]): Outcome => ({
  reached: true,
  path,
});
