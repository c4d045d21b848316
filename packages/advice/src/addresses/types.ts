import { Source } from '@ringfence/engine';

/** Something that takes addresses of a subnet: how many, why, and where that is written. @public */
export interface AddressNeed {
  what: string;
  count: number;
  because: string;
  source: Source;
  /** Where it stands in the isolation. */
  pointer: string;
}

/**
 * A range that a subnet has. Above 2^53 a count is the nearest number that JSON
 * has.
 * @public
 */
export interface GivenRange {
  prefix: string;
  /** All its addresses. */
  size: number;
  /** Those that Azure leaves. */
  usable: number;
  /** Those that are left then. */
  free: number;
  /** Whether there is an address for everything that is known to stand in it. */
  fits: boolean;
}

/** One subnet: what stands in it, how large it has to be, and how large it is. @public */
export interface SubnetPlan {
  /** Where it stands in the isolation; absent when it is not described there. */
  pointer?: string;
  network?: string;
  name?: string;
  /** What it is for: `training`, `scoring`, `private-endpoints`, or as its author wrote it. */
  purpose: string;
  needs: AddressNeed[];
  /** Addresses that Azure keeps for itself. */
  reserved: 5;
  /** All of it: the needs and Azure's five. */
  needed: number;
  /** Length of the prefix of the smallest IPv4 subnet that holds them, 29 at most; absent when none does. */
  smallestPrefix?: number;
  given?: GivenRange;
}

/** Words for what can be the matter with a range. @public */
export const ADDRESS_PROBLEMS = [
  'not-a-range',
  'misaligned',
  'ipv4-in-ipv6',
  'subnet-size',
  'forbidden-range',
  'public-range',
  'very-large',
  'outside-network',
  'overlap',
  'peer-overlap',
  'occupied-overlap',
  'docker-bridge',
  'too-small',
  'no-room',
] as const;

/** What is the matter with a range. @public */
export interface AddressProblem {
  kind: (typeof ADDRESS_PROBLEMS)[number];
  /** A warning works, and is worth a thought. */
  severity: 'error' | 'warning';
  /** Where it stands: in the isolation, or in the options as `/options/space`. */
  pointer: string;
  observed: string;
  expected: string;
  /** What to do about it. */
  remedy: string;
  source?: Source;
}

/** A fact that is absent and could make a plan larger. @public */
export interface MissingFact {
  pointer: string;
  says: string;
  /** The option that answers it where the isolation cannot. */
  option?: string;
}

/** Another way to stand, where addresses are short. @public */
export interface AddressAlternative {
  id: 'isolated-networks' | 'managed-network';
  title: string;
  /** Addresses of your main network. */
  mainNetwork: number;
  /** Addresses of networks apart, which may use any range. */
  networkApart: number;
  /** Private endpoints as planned, and this way. */
  privateEndpoints: { now: number; then: number };
  because: string;
  source: Source;
}

/** A prefix for a subnet that has none that fits. @public */
export interface ProposedSubnet {
  name: string;
  prefix: string;
  needed: number;
}

/**
 * How many addresses a workspace takes of your networks, and whether they are
 * there.
 * @public
 */
export interface AddressPlan {
  /** `no` when something is too small or overlaps, `unknown` while a fact is absent that could make it so. */
  fits: 'yes' | 'no' | 'unknown';
  subnets: SubnetPlan[];
  /** Addresses of all subnets in which something stands. */
  needed: number;
  /** Facts are absent, so that it can be more. */
  atLeast: boolean;
  /** Errors before warnings, 1,000 at most. */
  problems: AddressProblem[];
  /** How many problems there are beyond them. */
  moreProblems: number;
  notKnown: MissingFact[];
  alternatives: AddressAlternative[];
  proposal?: ProposedSubnet[];
}
