import type {
  Appliance,
  Subnet,
  VirtualNetwork,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Boundary } from '../walk';

/** What a boundary comes to; unknown where a fact that decides it cannot be known. */
export type Outcome = 'open' | 'partial' | 'closed' | 'unknown';

/** The golden isolations by their names. */
export type GoldenName = 'managed' | 'old' | 'new';

/** One thing wrong, put into an isolation that has nothing wrong. */
export interface Fault {
  /** What is wrong, as a name. */
  id: string;
  /** What kind of mistake it is an instance of. */
  kind: string;
  /** The golden isolations it can be put into. */
  into: readonly GoldenName[];
  /** Boundaries that are not closed afterwards, by the documents. */
  leaves: Partial<Record<Boundary, Outcome>>;
  /** Puts it in. Does nothing where an isolation has no place for it. */
  put(draft: WorkspaceIsolation): void;
}

/** An isolation with a fault. */
export function withFault(
  isolation: WorkspaceIsolation,
  { put }: Fault,
): WorkspaceIsolation {
  const draft = structuredClone(isolation);
  put(draft);
  return draft;
}

/** The network that holds compute. */
export const spokeOf = (draft: WorkspaceIsolation): VirtualNetwork =>
  draft.customNetwork?.virtualNetworks?.find(({ name }) => name === 'spoke') ??
  {};

/** The subnet that training runs in. */
export const trainingOf = (draft: WorkspaceIsolation): Subnet =>
  spokeOf(draft).subnets?.find(({ purpose }) => purpose === 'training') ?? {};

/** The first appliance. */
export const applianceOf = (draft: WorkspaceIsolation): Appliance =>
  draft.customNetwork?.appliances?.[0] ?? {};

/** Sets routes where the isolation's shape has them: once, or on the training subnet. */
export function routeFrom(
  draft: WorkspaceIsolation,
  added: readonly { addressPrefix: string; nextHopType: string }[],
): void {
  const routes =
    draft.customNetwork?.egress?.routes ?? trainingOf(draft).routes;
  routes?.push(...added.map(route => ({ ...route })));
}

/** Gives nodes a way to the internet for what is routed there. */
export function giveExit(draft: WorkspaceIsolation): void {
  const egress = draft.customNetwork?.egress;
  if (egress) egress.natGateway = true;
  else trainingOf(draft).natGateway = true;
}
