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

/** One thing behind a boundary, and how open it is. @internal */
export interface Item {
  boundary: Boundary;
  pointer: string;
  what: string;
  reading: StateRange;
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
    });
    const list = facts.resources?.[kind];
    return list
      ? list.map((resource, index) =>
          item(
            `${at}/${index}`,
            readResource(resource, `${at}/${index}`, what),
          ),
        )
      : [item(at, readResourceKind(facts, kind))];
  });
}

function computeItems({ compute, endpoints }: Facts): Item[] {
  const item = (at: string, what: string, reading: StateRange): Item => ({
    boundary: 'compute',
    pointer: at,
    what,
    reading,
  });
  return [
    ...(compute
      ? compute.map((entry, index) =>
          item(
            pointer('compute', index),
            entry.name ?? `compute ${index + 1}`,
            readCompute(entry, index),
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
            readEndpoint(entry, index),
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
    },
  ],
  resources: resourceItems,
  compute: computeItems,
  outbound: outboundItems,
};
