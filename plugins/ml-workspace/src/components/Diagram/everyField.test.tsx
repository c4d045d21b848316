import {
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { useState } from 'react';
import { renderInTestApp } from '@backstage/test-utils';
import { pictureOf } from '../../picture/pictureOf';
import { act, screen } from '@testing-library/react';
import { z } from 'zod';
import { Surface } from '../Surface';
import { Diagram } from '.';

/** What a text may be changed to; some field takes each of them for something. */
const TEXTS = [
  'Enabled',
  'Disabled',
  'Allow',
  'Deny',
  'Approved',
  'Pending',
  'AllowInternetOutbound',
  'AllowOnlyApprovedOutbound',
  'PrivateEndpoint',
  'ServiceTag',
  'FQDN',
  'AzureActiveDirectory',
  'huggingface.co',
  'ComputeInstance',
  'Kubernetes',
  'Managed',
  'batch',
  'spoke',
  'nat-gateway',
  'firewall',
  'nsg',
  'Basic',
  'renamed',
];

const endpoint = {
  name: 'pe-one',
  status: 'Approved',
  subresource: 'amlworkspace',
};
const closed = {
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: [endpoint],
};
const shared: WorkspaceIsolation = {
  workspace: { name: 'mlw-one' },
  inbound: { publicNetworkAccess: 'Disabled', privateEndpoints: [endpoint] },
  resources: {
    storage: [closed],
    keyVault: [closed],
    containerRegistry: [closed],
    monitoring: [closed],
  },
  compute: [{ name: 'cpu', type: 'AmlCompute', nodePublicIp: false }],
  endpoints: [
    {
      name: 'score',
      kind: 'online',
      computeType: 'Managed',
      publicNetworkAccess: 'Disabled',
    },
  ],
};

/** Workspaces to change a field of: what one does not draw another may. */
const BASES: WorkspaceIsolation[] = [
  {
    ...shared,
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Standard',
      rules: [
        { name: 'lake', type: 'PrivateEndpoint', subresourceTarget: 'blob' },
        { name: 'tag', type: 'ServiceTag', serviceTag: 'Storage' },
        { name: 'host', type: 'FQDN', fqdn: 'pypi.org', portRanges: '443' },
      ],
    },
  },
  {
    ...shared,
    inbound: {
      publicNetworkAccess: 'Enabled',
      ipRules: ['203.0.113.7'],
      privateEndpoints: [],
    },
    outbound: { isolationMode: 'Disabled' },
    customNetwork: {
      virtualNetworks: [
        { name: 'hub', role: 'hub', peeredWith: ['spoke'] },
        { name: 'spoke', role: 'spoke', peeredWith: ['hub'] },
      ],
      egress: {
        filter: 'firewall',
        rules: [{ name: 'host', type: 'FQDN', fqdn: 'pypi.org' }],
      },
    },
  },
];

/** What the picture draws; the list beside it says all the rest, too. */
const DRAWN = [
  'workspace/name',
  'workspace/kind',
  'region',
  'inbound/publicNetworkAccess',
  'inbound/ipRules/*',
  'inbound/privateEndpoints/*/name',
  'inbound/privateEndpoints/*/id',
  'inbound/privateEndpoints/*/status',
  'inbound/privateEndpoints/*/subnetId',
  'inbound/privateEndpoints/*/subresource',
  'inbound/privateEndpoints/*/privateDnsZones/*',
  'outbound/isolationMode',
  'outbound/firewallSku',
  'outbound/rules/*/name',
  'outbound/rules/*/type',
  'outbound/rules/*/fqdn',
  'outbound/rules/*/serviceTag',
  'outbound/rules/*/action',
  'outbound/rules/*/addressPrefixes/*',
  'outbound/rules/*/serviceResourceId',
  'outbound/serviceRules/*/name',
  'outbound/serviceRules/*/type',
  'outbound/serviceRules/*/category',
  'outbound/serviceRules/*/status',
  'outbound/serviceRules/*/fqdn',
  'outbound/serviceRules/*/serviceTag',
  'outbound/serviceRules/*/protocol',
  'outbound/serviceRules/*/portRanges',
  'outbound/serviceRules/*/action',
  'outbound/serviceRules/*/addressPrefixes/*',
  'outbound/serviceRules/*/serviceResourceId',
  'outbound/serviceRules/*/subresourceTarget',
  'outbound/serviceRules/*/sparkEnabled',
  'outbound/serviceRules/*/fqdns/*',
  'outbound/serviceRules/*/approverAssigned',
  'outbound/networkStatus',
  'customNetwork/virtualNetworks/*/name',
  'customNetwork/virtualNetworks/*/id',
  'customNetwork/virtualNetworks/*/role',
  'customNetwork/virtualNetworks/*/region',
  'customNetwork/virtualNetworks/*/addressSpace/*',
  'customNetwork/virtualNetworks/*/peeredWith/*',
  'customNetwork/virtualNetworks/*/gateways/*',
  'customNetwork/virtualNetworks/*/dnsServers/*',
  'customNetwork/virtualNetworks/*/conditionalForwarders',
  'customNetwork/virtualNetworks/*/subnets/*/name',
  'customNetwork/virtualNetworks/*/subnets/*/id',
  'customNetwork/virtualNetworks/*/subnets/*/purpose',
  'customNetwork/virtualNetworks/*/subnets/*/addressPrefix',
  'customNetwork/virtualNetworks/*/subnets/*/delegations/*',
  'customNetwork/virtualNetworks/*/subnets/*/serviceEndpoints/*',
  'customNetwork/virtualNetworks/*/subnets/*/serviceEndpointPolicies/*/name',
  'customNetwork/virtualNetworks/*/subnets/*/serviceEndpointPolicies/*/id',
  'customNetwork/virtualNetworks/*/subnets/*/serviceEndpointPolicies/*/resources/*',
  'customNetwork/virtualNetworks/*/subnets/*/serviceEndpointPolicies/*/aliases/*',
  'customNetwork/virtualNetworks/*/subnets/*/privateEndpointNetworkPolicies',
  'customNetwork/virtualNetworks/*/subnets/*/networkSecurityGroup',
  'customNetwork/virtualNetworks/*/subnets/*/inboundRules/*/source',
  'customNetwork/virtualNetworks/*/subnets/*/inboundRules/*/portRanges',
  'customNetwork/virtualNetworks/*/subnets/*/routes/*/name',
  'customNetwork/virtualNetworks/*/subnets/*/routes/*/addressPrefix',
  'customNetwork/virtualNetworks/*/subnets/*/routes/*/nextHopType',
  'customNetwork/virtualNetworks/*/subnets/*/routes/*/nextHopAddress',
  'customNetwork/virtualNetworks/*/subnets/*/gatewayRoutePropagation',
  'customNetwork/virtualNetworks/*/subnets/*/natGateway',
  'customNetwork/virtualNetworks/*/subnets/*/defaultOutboundAccess',
  'customNetwork/egress/filter',
  'customNetwork/egress/defaultAction',
  'customNetwork/egress/rules/*/type',
  'customNetwork/egress/rules/*/fqdn',
  'customNetwork/egress/rules/*/action',
  'customNetwork/egress/serviceEndpointPolicyAliases/*',
  'customNetwork/egress/natGateway',
  'customNetwork/egress/routes/*/addressPrefix',
  'customNetwork/egress/routes/*/nextHopType',
  'resources/storage/*/publicNetworkAccess',
  'resources/storage/*/perimeters/*/perimeter',
  'resources/storage/*/perimeters/*/accessMode',
  'resources/storage/*/perimeters/*/ipRules/*',
  'resources/storage/*/perimeters/*/subscriptions/*',
  'resources/keyVault/*/publicNetworkAccess',
  'resources/keyVault/*/perimeters/*/perimeter',
  'resources/keyVault/*/perimeters/*/accessMode',
  'resources/keyVault/*/perimeters/*/ipRules/*',
  'resources/keyVault/*/perimeters/*/subscriptions/*',
  'resources/containerRegistry/*/publicNetworkAccess',
  'resources/containerRegistry/*/perimeters/*/perimeter',
  'resources/containerRegistry/*/perimeters/*/accessMode',
  'resources/containerRegistry/*/perimeters/*/ipRules/*',
  'resources/containerRegistry/*/perimeters/*/subscriptions/*',
  'resources/monitoring/*/publicNetworkAccess',
  'resources/monitoring/*/perimeters/*/perimeter',
  'resources/monitoring/*/perimeters/*/accessMode',
  'resources/monitoring/*/perimeters/*/ipRules/*',
  'resources/monitoring/*/perimeters/*/subscriptions/*',
  'compute/*/name',
  'compute/*/type',
  'compute/*/nodePublicIp',
  'compute/*/sshPublicAccess',
  'compute/*/maxNodes',
  'endpoints/*/name',
  'endpoints/*/kind',
  'endpoints/*/computeType',
  'endpoints/*/publicNetworkAccess',
];

type Path = readonly string[];

/** Every field of the schema that holds a plain value or a list of them. */
function fieldsOf(schema: z.ZodType, path: Path = []): Path[] {
  if (schema instanceof z.ZodOptional) {
    return fieldsOf(schema.unwrap() as z.ZodType, path);
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    return Object.entries(shape).flatMap(([key, field]) =>
      fieldsOf(field, [...path, key]),
    );
  }
  if (schema instanceof z.ZodArray) {
    return fieldsOf(schema.element as z.ZodType, [...path, '*']);
  }
  return [path];
}

/** Every copy of a value in which one place of a path is set to something; each entry of a list is a place. */
function set(node: any, [key, ...rest]: Path, to: unknown): unknown[] {
  if (key === undefined) return [to];
  if (key === '*') {
    const list: unknown[] = node ?? [undefined];
    const places = list.length ? list : [undefined];
    return places.flatMap((entry, index) =>
      set(entry, rest, to).map(changed => [
        ...places.slice(0, index),
        changed,
        ...places.slice(index + 1),
      ]),
    );
  }
  return set(node?.[key], rest, to).map(changed => ({
    ...node,
    [key]: changed,
  }));
}

function variations(base: WorkspaceIsolation, path: Path) {
  return [...TEXTS, true, false, 7]
    .flatMap(to => set(base, path, to))
    .flatMap(changed => workspaceIsolationSchema.safeParse(changed).data ?? []);
}

it('draws these fields, each of which changes the picture where it changes', async () => {
  let show: (isolation: WorkspaceIsolation) => void = () => {};
  function Host() {
    const [isolation, setIsolation] = useState(BASES[0]);
    show = setIsolation;
    return (
      <Surface>
        <Diagram isolation={isolation} />
      </Surface>
    );
  }
  await renderInTestApp(<Host />);
  const drawingOf = (isolation: WorkspaceIsolation) => {
    act(() => show(isolation));
    return screen.getByLabelText(/^Boundaries of/).outerHTML;
  };
  const bases = BASES.map(base => ({
    base: workspaceIsolationSchema.parse(base),
    picture: JSON.stringify(pictureOf(base)),
    drawing: drawingOf(base),
  }));
  const drawn = fieldsOf(workspaceIsolationSchema).filter(path =>
    bases.some(({ base, picture, drawing }) =>
      variations(base, path).some(
        changed =>
          JSON.stringify(pictureOf(changed)) !== picture &&
          drawingOf(changed) !== drawing,
      ),
    ),
  );

  expect(drawn.map(path => path.join('/'))).toEqual(DRAWN);
}, 300_000);
