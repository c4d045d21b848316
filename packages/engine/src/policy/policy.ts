import { OUTBOUND_RULE_TYPES } from '../model/values';
import { Verdict } from '../model/words';

// Type aliases, not interfaces: only those are JSON to the types of Backstage,
// and a policy is sent, stored and configured as JSON.

/** How policy treats a failing check. @public */
export const ENFORCEMENTS = ['mandatory', 'advisory', 'off'] as const;

/** {@inheritDoc ENFORCEMENTS} @public */
export type Enforcement = (typeof ENFORCEMENTS)[number];

/** How many people approve, of which groups: entity refs, one of which each of them belongs to. @public */
export type Approvals = { count: number; groups: string[] };

/** What a data classification asks for. @public */
export type Tier = {
  /** The least verdict a workspace holding such data may have. */
  minimumVerdict: Exclude<Verdict, 'invalid' | 'unknown'>;
  /** What is not `automatic` leaves a compliant request waiting for a person, or for those who are named. */
  approval: 'automatic' | 'manual' | Approvals;
  /** The tier it took from what it does not say itself. */
  inherits?: string;
  /** By check id, for this tier alone; it wins over the policy's own. */
  enforcement?: Record<string, Enforcement>;
};

/**
 * A tier as people write it. What it leaves out it takes from the one it
 * `inherits`; without one it has to have its least verdict.
 * @public
 */
export type WrittenTier = Omit<Tier, 'minimumVerdict' | 'approval'> &
  Partial<Pick<Tier, 'minimumVerdict' | 'approval'>>;

/**
 * A destination that workspaces may let data out to.
 *
 * @remarks
 * `destination` is a host (`pypi.org`), a host with a wildcard (`*.pypi.org`), a
 * service tag, which stands for its regions too (`Storage`, `Storage.westeurope`),
 * the ARM id of a resource reached by private endpoint, in which `*` stands for
 * any text within one part, or `*` for all of its `type`. Without a `type` it is
 * whatever it fits. `ports` are written as in a rule (`443`, `80,8080-8089`); left
 * out, any port will do. `tiers` left out means all.
 * @public
 */
export type ApprovedDestination = {
  /** What it is. */
  destination: string;
  /** What kind of rule may name it. */
  type?: (typeof OUTBOUND_RULE_TYPES)[number];
  /** Who answers for it. */
  owner: string;
  /** Why data may go there. */
  reason: string;
  /** Names of the tiers it is for. */
  tiers?: string[];
  /** The ports it is for. */
  ports?: string;
};

/** What a policy says of destinations. @public */
export type PolicyDestinations = {
  /** Where else data can be written to. */
  writeCapable: string[];
  /** Where data may go, and nowhere else. */
  approved?: ApprovedDestination[];
  /** Subscriptions that private endpoints may lead into beside the workspace's own, by id. */
  subscriptions?: string[];
};

/** How long a waiver may last, and who approves it beside who would approve a change. @public */
export type WaiverTerms = {
  /** Days from its approval. */
  maximumDays?: number;
  /** How many approve it, and of which groups; as the tier says unless given. */
  approval?: Approvals;
};

/** What a policy says of waivers: for every check, and for some of them. @public */
export type PolicyWaivers = WaiverTerms & {
  /** By check id; it wins over what is said for every check. */
  checks?: Record<string, WaiverTerms & { never?: true }>;
};

/**
 * The organisation's rules, with every tier complete: what a tier takes from
 * another stands in it. `readPolicy` makes it from what people write.
 *
 * @remarks
 * `tiers` is keyed by data classification (compared without regard to case).
 * `enforcement` is keyed by check id; a failing constraint always blocks,
 * whatever it says. `destinations.approved` left out restricts nothing, and `[]`
 * approves nothing. `destinations.writeCapable` adds to the shipped list and
 * cannot take from it. `destinations.subscriptions` left out names none.
 * `regions` left out allows all. `waivers` left out lets each failing risk be
 * waived for at most 90 days.
 * @public
 */
export type Policy = {
  /** What it is called. */
  name: string;
  /** Which one of that name it is. */
  revision: number;
  /** By data classification. */
  tiers: Record<string, Tier>;
  /** By check id. */
  enforcement: Record<string, Enforcement>;
  /** Where workspaces may be. */
  regions?: string[];
  /** Where data may go. */
  destinations: PolicyDestinations;
  /** Who may accept failing risks, and for how long. */
  waivers?: PolicyWaivers;
};

/**
 * The organisation's rules as people write them: a tier that `inherits` may
 * leave out its least verdict and approval.
 * @public
 */
export type WrittenPolicy = Omit<Policy, 'tiers'> & {
  /** By data classification. */
  tiers: Record<string, WrittenTier>;
};

/**
 * The same before it is read: what has a default may be left out.
 * @public
 */
export type GivenPolicy = Omit<
  WrittenPolicy,
  'enforcement' | 'destinations'
> & {
  /** By check id; nothing unless given. */
  enforcement?: Record<string, Enforcement>;
  /** Where data may go. */
  destinations?: Partial<PolicyDestinations>;
};
