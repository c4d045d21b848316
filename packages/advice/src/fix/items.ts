import {
  Boundary,
  Facts,
  RESOURCE_KINDS,
  pointer,
  readFacts,
  RESOURCE_NAMES,
  StateRange,
  between,
  readCompute,
  readComputes,
  readDestination,
  readEndpoint,
  readInbound,
  readOutbound,
  readResource,
  readResourceKind,
} from '@ringfence/engine';
import { LANE_READS, RESOURCE_READS } from './reads';

/** One thing behind a boundary, and how open it is. @internal */
export interface Item {
  boundary: Boundary;
  pointer: string;
  what: string;
  reading: StateRange;
  /** Pointers of what the reading depends on; always the same list for things of one kind. */
  reads: readonly string[];
}

function resourceItems(facts: Facts): Item[] {
  return RESOURCE_KINDS.flatMap(kind => {
    const what = RESOURCE_NAMES[kind];
    const at = pointer('resources', kind);
    const item = (here: string, reading: StateRange): Item => ({
      boundary: 'resources',
      pointer: here,
      what,
      reading,
      reads: RESOURCE_READS[kind],
    });
    const list = facts.resources?.[kind];
    return list
      ? list.map((resource, index) =>
          item(
            `${at}/${index}`,
            readResource(resource, kind, `${at}/${index}`),
          ),
        )
      : [item(at, readResourceKind(facts, kind))];
  });
}

function computeItems(facts: Facts): Item[] {
  const { compute, endpoints } = facts;
  const item = (at: string, what: string, reading: StateRange): Item => ({
    boundary: 'compute',
    pointer: at,
    what,
    reading,
    reads: LANE_READS.compute,
  });
  return [
    ...(compute
      ? compute.map((entry, index) =>
          item(
            pointer('compute', index),
            entry.name ?? `compute ${index + 1}`,
            readCompute(entry, index, facts),
          ),
        )
      : [
          item(
            '/compute',
            'compute',
            readComputes(readFacts({ endpoints: [] })),
          ),
        ]),
    ...(endpoints
      ? endpoints.map((entry, index) =>
          item(
            pointer('endpoints', index),
            entry.name ?? `endpoint ${index + 1}`,
            readEndpoint(entry, index, facts),
          ),
        )
      : [
          item(
            '/endpoints',
            'endpoints',
            readComputes(readFacts({ compute: [] })),
          ),
        ]),
  ];
}

/** How open the boundary would be if no rule let anything through. */
const withoutRules = ({ isolation }: Facts) =>
  readOutbound(
    readFacts({
      ...isolation,
      outbound: { ...isolation.outbound, rules: [] },
      customNetwork: {
        ...isolation.customNetwork,
        egress: { ...isolation.customNetwork?.egress, rules: [] },
      },
    }),
  );

/** What limits outbound traffic, and each rule that lets something through. */
function outboundItems(facts: Facts): Item[] {
  const { list, rules, storage } = facts.rulesInForce;
  const item = (at: string, what: string, reading: StateRange): Item => ({
    boundary: 'outbound',
    pointer: at,
    what,
    reading,
    reads: LANE_READS.outbound,
  });
  const unlisted = between('partial', 'closed', [
    { pointer: list, label: 'which destinations are approved' },
  ]);
  return [
    item('/outbound/isolationMode', 'outbound traffic', withoutRules(facts)),
    ...(rules?.map((rule, index) => {
      const at = `${list}/${index}`;
      const what = `rule ${rule.name ?? index + 1}`;
      return item(at, what, readDestination(rule, at, storage));
    }) ?? [item(list, 'outbound traffic', unlisted)]),
  ];
}

/** What stands behind each boundary, thing by thing. @internal */
export const itemsOf: Record<Boundary, (facts: Facts) => Item[]> = {
  inbound: facts => [
    {
      boundary: 'inbound',
      pointer: '/inbound/publicNetworkAccess',
      what: 'the workspace',
      reading: readInbound(facts),
      reads: LANE_READS.inbound,
    },
  ],
  resources: resourceItems,
  compute: computeItems,
  outbound: outboundItems,
};

/** Where each boundary is set. */
const SET_AT: Record<Boundary, string> = {
  inbound: '/inbound/publicNetworkAccess',
  resources: '/resources',
  compute: '/compute',
  outbound: '/outbound/isolationMode',
};

/** A boundary as a whole. @internal */
export const wholeOf = (
  facts: Facts,
  boundary: Boundary,
  { worst, best }: Pick<StateRange, 'worst' | 'best'>,
): Item => ({
  boundary,
  pointer: SET_AT[boundary],
  what: boundary === 'outbound' ? 'outbound traffic' : boundary,
  reading:
    boundary === 'outbound' ? readOutbound(facts) : between(worst, best, []),
  reads: LANE_READS[boundary],
});
