import { Source } from '@ringfence/engine';
import { Explained } from '../explained';

/** Something that takes addresses of a subnet: how many, why, and where that is written. @public */
export interface AddressNeed extends Explained {
  /** What takes them. */
  what: string;
  /** How many it takes. */
  count: number;
  /** Where it stands in the isolation. */
  pointer: string;
}

/**
 * A range that a subnet has. Above 2^53 a count is the nearest number that JSON
 * has.
 * @public
 */
export interface GivenRange {
  /** The range, as `10.0.0.0/24`. */
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
  /** Name of its network. */
  network?: string;
  /** Its own. */
  name?: string;
  /** What it is for: `training`, `scoring`, `private-endpoints`, or as its author wrote it. */
  purpose: string;
  /** What stands in it. */
  needs: AddressNeed[];
  /** Addresses that Azure keeps for itself. */
  reserved: 5;
  /** All of it: the needs and Azure's five. */
  needed: number;
  /** Length of the prefix of the smallest IPv4 subnet that holds them, 29 at most; absent when none does. */
  smallestPrefix?: number;
  /** The range it has. */
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
  /** What is the matter. */
  kind: (typeof ADDRESS_PROBLEMS)[number];
  /** A warning works, and is worth a thought. */
  severity: 'error' | 'warning';
  /** Where it stands: in the isolation, or in the options as `/options/space`. */
  pointer: string;
  /** What is written there. */
  observed: string;
  /** What should be. */
  expected: string;
  /** What to do about it. */
  remedy: string;
  /** The page that says so. */
  source?: Source;
}

/** A fact that is absent and could make a plan larger. @public */
export interface MissingFact {
  /** Where it belongs in the isolation. */
  pointer: string;
  /** What it would say. */
  says: string;
  /** The option that answers it where the isolation cannot. */
  option?: string;
}

/** Another way to stand, where addresses are short. @public */
export interface AddressAlternative extends Explained {
  /** Which way it is. */
  id: 'isolated-networks' | 'managed-network';
  /** What to do, in a few words. */
  title: string;
  /** Addresses of your main network. */
  mainNetwork: number;
  /** Addresses of networks apart, which may use any range. */
  networkApart: number;
  /** Private endpoints as planned, and this way. */
  privateEndpoints: { now: number; then: number };
}

/** A prefix for a subnet that has none that fits. @public */
export interface ProposedSubnet {
  /** What it is called. */
  name: string;
  /** Where it could stand. */
  prefix: string;
  /** Addresses that it has to have. */
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
  /** Subnet by subnet. */
  subnets: SubnetPlan[];
  /** Addresses of all subnets in which something stands. */
  needed: number;
  /** Facts are absent, so that it can be more. */
  atLeast: boolean;
  /** Errors before warnings, 1,000 at most. */
  problems: AddressProblem[];
  /** How many problems there are beyond them. */
  moreProblems: number;
  /** What is not said and could change it. */
  notKnown: MissingFact[];
  /** Ways that take fewer. */
  alternatives: AddressAlternative[];
  /** Where subnets without a range could stand. */
  proposal?: ProposedSubnet[];
}
