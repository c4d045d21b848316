import { PrivateEndpointFacts, recognised } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { az, AzureTarget } from './azure';
import { linkZones, setZones, zoneName } from './dnsZones';
import { decides, Effect, notKnown, same, settable, step } from './effects';
import { Comparators, fieldChanges } from './fields';
import { pairsOf } from './pairs';
import { Word } from './shell';

/** What private endpoints in people's own networks lead to. @internal */
export interface EndpointTarget {
  /** Where the list of them stands. */
  pointer: string;
  /** What it is, in words: `the key vault kv-fraud`. */
  title: string;
  id: Word;
  name: string;
}

const SUBNET = {
  variable: 'SUBNET_ID',
  meaning: 'ARM id of the subnet for private endpoints',
};

const keyOf = ({ name, id, subresource }: PrivateEndpointFacts) =>
  name ?? id ?? subresource;

const nameOf = (endpoint: PrivateEndpointFacts, to: EndpointTarget) =>
  endpoint.name ??
  endpoint.id?.trim().split('/').pop() ??
  `pe-${to.name}-${endpoint.subresource ?? 'endpoint'}`;

function create(
  endpoint: PrivateEndpointFacts,
  at: string,
  to: EndpointTarget,
  azure: AzureTarget,
): Effect {
  const name = nameOf(endpoint, to);
  return step({
    id: 'create-private-endpoint',
    phase: 'connect',
    title: `Create the private endpoint ${name} to ${to.title}`,
    pointer: at,
    because:
      'Where public access goes, it is there before, so that nobody is locked out in between. Names resolve through it once its private DNS zones are linked.',
    source: sources.privateLink,
    commands: [
      az('network private-endpoint create', {
        name,
        'resource-group': azure.resourceGroup,
        subscription: azure.subscription,
        subnet: endpoint.subnetId || SUBNET,
        'private-connection-resource-id': to.id,
        'group-id': endpoint.subresource,
        'connection-name': name,
      }),
      ...linkZones(name, endpoint.privateDnsZones ?? [], false, azure),
    ],
  });
}

const remove = (
  endpoint: PrivateEndpointFacts,
  to: EndpointTarget,
  azure: AzureTarget,
  phase: 'disconnect' | 'connect',
): Effect =>
  step({
    id: 'delete-private-endpoint',
    phase,
    title: `Delete the private endpoint ${nameOf(endpoint, to)} to ${to.title}`,
    pointer: to.pointer,
    because:
      'Whoever came in through it no longer does. Without its last private endpoint a resource does not become public.',
    source: sources.privateLink,
    deletes: `private endpoint ${nameOf(endpoint, to)}`,
    commands: [
      endpoint.id
        ? az('network private-endpoint delete', { ids: endpoint.id })
        : az('network private-endpoint delete', {
            name: nameOf(endpoint, to),
            'resource-group': azure.resourceGroup,
            subscription: azure.subscription,
          }),
    ],
  });

function approval(
  before: PrivateEndpointFacts,
  after: PrivateEndpointFacts,
  at: string,
  to: EndpointTarget,
): Effect[] {
  const [was, shall] = [before, after].map(({ status }) => recognised(status));
  if (!shall || was === shall) return [];
  const verb = { Approved: 'approve', Rejected: 'reject' }[shall as string];
  if (!verb) {
    return [
      decides(
        `${at}/status`,
        `How the private endpoint to ${to.title} comes to be ${shall}`,
      ),
    ];
  }
  return [
    step({
      id: `${verb}-private-endpoint`,
      phase: 'connect',
      title: `${
        verb === 'approve' ? 'Approve' : 'Reject'
      } the private endpoint ${nameOf(after, to)} to ${to.title}`,
      pointer: `${at}/status`,
      because: 'Only an approved private endpoint carries traffic.',
      source: sources.privateLink,
      commands: [
        az(`network private-endpoint-connection ${verb}`, {
          id: {
            variable: 'CONNECTION_ID',
            meaning: `ARM id of the private endpoint connection at ${to.title}`,
          },
        }),
      ],
    }),
  ];
}

/** Where a private endpoint stands and what it leads to; another place is another endpoint. */
const PLACE: Comparators<PrivateEndpointFacts> = {
  subnetId: same,
  subresource: same,
};

function alter(
  before: PrivateEndpointFacts,
  after: PrivateEndpointFacts,
  at: string,
  to: EndpointTarget,
  azure: AzureTarget,
): Effect[] {
  const { open, differing } = fieldChanges(
    before,
    after,
    PLACE,
    field => `${at}/${field}`,
    `the private endpoint to ${to.title}`,
  );
  if (differing.length) {
    return [remove(before, to, azure, 'connect'), create(after, at, to, azure)];
  }
  const zones = settable(
    {
      pointer: `${at}/privateDnsZones`,
      label: `The private DNS zones of the private endpoint to ${to.title}`,
      before: before.privateDnsZones,
      after: after.privateDnsZones,
      same: (a, b) => same(a.map(zoneName), b.map(zoneName)),
    },
    (wanted, linked = []) => [
      setZones(
        nameOf(after, to),
        linked,
        wanted,
        `${at}/privateDnsZones`,
        azure,
      ),
    ],
  );
  return [...open, ...zones, ...approval(before, after, at, to)];
}

/** Adds, changes and removes the private endpoints in people's own networks towards one resource. @internal */
export function privateEndpointEffects(
  before: readonly PrivateEndpointFacts[] | undefined,
  after: readonly PrivateEndpointFacts[] | undefined,
  to: EndpointTarget,
  azure: AzureTarget,
): Effect[] {
  if (!after) {
    return before
      ? [
          decides(
            to.pointer,
            `The private endpoints to ${to.title} after the change`,
          ),
        ]
      : [];
  }
  const at = (index: number) => `${to.pointer}/${index}`;
  const { kept, added, removed } = pairsOf(before ?? [], after, keyOf);
  return [
    ...(before
      ? []
      : [
          notKnown(
            to.pointer,
            `the private endpoints to ${to.title} before the change, so which of them go`,
          ),
        ]),
    ...added.map(({ value, index }) => create(value, at(index), to, azure)),
    ...kept.flatMap(pair =>
      alter(
        pair.before.value,
        pair.after.value,
        at(pair.after.index),
        to,
        azure,
      ),
    ),
    ...removed.map(({ value }) => remove(value, to, azure, 'disconnect')),
  ];
}
