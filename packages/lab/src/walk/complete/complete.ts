import type { WorkspaceIsolation } from '@ringfence/engine';
import { Random } from '../random';
import { BOUNDARIES, Boundary } from '../walk';
import { completeCompute } from './completeCompute';
import { completeInbound, completeResources } from './completeInside';
import { completeNetwork } from './completeNetwork';
import { completeOutboundRules, TO_EVERYWHERE } from './completeRules';
import { Filling, isOneOf } from './filling';
import { loosen } from './loosen';

/** One world that an isolation can be true of. */
export interface World {
  /** With every fact stated. */
  isolation: WorkspaceIsolation;
  /** The same for what leaves, where lists of compute and endpoints that are absent add no place. */
  outbound: WorkspaceIsolation;
  /** Some of it was not read, which makes what is written no worse than it is. */
  wasUnread: boolean;
  /** Boundaries for which something had to be made up. */
  madeUp: ReadonlySet<Boundary>;
}

/** Makes up, at random, what an isolation does not say. */
export function complete(isolation: WorkspaceIsolation, random: Random): World {
  const draft = structuredClone(isolation);
  const wasUnread = (draft.unread ?? []).length > 0;
  loosen(draft, random);
  const listsCompute = draft.compute !== undefined;
  const listsEndpoints = draft.endpoints !== undefined;
  const filling = new Filling(random, draft);
  completeInbound(filling);
  completeResources(filling);
  const outbound = (draft.outbound ??= {});
  filling.fill(
    outbound,
    'isolationMode',
    ['Disabled', 'AllowInternetOutbound', 'AllowOnlyApprovedOutbound'],
    'outbound',
  );
  const isOwn = isOneOf(outbound.isolationMode, 'disabled');
  if (isOwn) {
    completeNetwork(filling);
  } else if (isOneOf(outbound.isolationMode, 'allowonlyapprovedoutbound')) {
    filling.fill(outbound, 'rules', [[], [TO_EVERYWHERE]], 'outbound');
    completeOutboundRules(outbound.rules ?? [], filling);
  }
  completeCompute(filling, isOwn);
  const { compute, endpoints, ...rest } = draft;
  return {
    isolation: draft,
    outbound: {
      ...rest,
      ...(listsCompute && { compute }),
      ...(listsEndpoints && { endpoints }),
    },
    wasUnread,
    madeUp: wasUnread ? new Set(BOUNDARIES) : filling.filled,
  };
}
