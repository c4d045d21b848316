import {
  Boundary,
  RESOURCE_KINDS,
  WorkspaceIsolation,
  pointer,
  Facts,
  readFacts,
} from '@ringfence/engine';
import { Reading, readRuleFacts } from '@ringfence/engine/internal';
import {
  RESOURCE_NAMES,
  between,
  readCompute,
  readComputes,
  readDestination,
  readEndpoint,
  readInbound,
  readOutbound,
  readResource,
  readResourceKind,
  rulesInForce,
} from '@ringfence/engine/internal';

/** One thing behind a boundary, and how open it is. @internal */
export interface Item {
  boundary: Boundary;
  pointer: string;
  what: string;
  reading: Reading;
}

function resourceItems(facts: Facts): Item[] {
  return RESOURCE_KINDS.flatMap(kind => {
    const what = RESOURCE_NAMES[kind];
    const at = pointer('resources', kind);
    const item = (here: string, reading: Reading): Item => ({
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
  const item = (at: string, what: string, reading: Reading): Item => ({
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
const withoutRules = ({
  outbound,
  customNetwork,
  ...rest
}: WorkspaceIsolation) =>
  readOutbound(
    readFacts({
      ...rest,
      outbound: { ...outbound, rules: [] },
      customNetwork: {
        ...customNetwork,
        egress: { ...customNetwork?.egress, rules: [] },
      },
    }),
  );

/** What limits outbound traffic, and each rule that lets something through. */
function outboundItems(isolation: WorkspaceIsolation): Item[] {
  const { list, rules, alias } = rulesInForce(isolation);
  const covered = {
    covered: alias,
    pointer: '/customNetwork/egress/serviceEndpointPolicyAliases',
  };
  const item = (at: string, what: string, reading: Reading): Item => ({
    boundary: 'outbound',
    pointer: at,
    what,
    reading,
  });
  const unlisted = between('partial', 'closed', [
    { pointer: list, label: 'which destinations are approved' },
  ]);
  return [
    item(
      '/outbound/isolationMode',
      'outbound traffic',
      withoutRules(isolation),
    ),
    ...(rules?.map((rule, index) => {
      const at = `${list}/${index}`;
      const what = `rule ${rule.name ?? index + 1}`;
      return item(
        at,
        what,
        readDestination(readRuleFacts(rule), () => at, covered),
      );
    }) ?? [item(list, 'outbound traffic', unlisted)]),
  ];
}

/** What stands behind each boundary, thing by thing. @internal */
export const itemsOf: Record<
  Boundary,
  (isolation: WorkspaceIsolation) => Item[]
> = {
  inbound: isolation => [
    {
      boundary: 'inbound',
      pointer: '/inbound/publicNetworkAccess',
      what: 'the workspace',
      reading: readInbound(readFacts(isolation)),
    },
  ],
  resources: isolation => resourceItems(readFacts(isolation)),
  compute: isolation => computeItems(readFacts(isolation)),
  outbound: outboundItems,
};
