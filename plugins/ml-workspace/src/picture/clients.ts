import { Facts, PrivateEndpointFacts, recognised } from '@ringfence/engine';
import { count } from '@ringfence/engine/internal';
import { firstOf, MOST } from './nodes';
import { PictureNode, PicturePath } from './picture';

/** Boxes and ways of one part of the picture. @internal */
export interface PicturePart {
  nodes: PictureNode[];
  paths: PicturePath[];
}

function internet({ inbound, isolation }: Facts): PicturePart {
  const { ipRules } = inbound ?? {};
  const access = recognised(inbound?.publicNetworkAccess);
  const node = (state: PictureNode['state'], lines: string[]): PictureNode => ({
    id: 'internet',
    column: 'clients',
    kind: 'internet',
    title: 'Internet',
    lines,
    state,
  });
  const path = (kind: PicturePath['kind'], label: string): PicturePath => ({
    from: 'internet',
    to: 'workspace',
    kind,
    label,
  });
  if (!access) {
    const written = isolation.inbound?.publicNetworkAccess;
    return {
      nodes: [
        node('unknown', [written ? `access "${written}"` : 'access not known']),
      ],
      paths: [path('unknown', 'not known')],
    };
  }
  if (access === 'Disabled') {
    return {
      nodes: [node('closed', ['public access off'])],
      paths: [path('refused', 'refused')],
    };
  }
  if (!ipRules) {
    return {
      nodes: [node('unknown', ['public access on', 'addresses not known'])],
      paths: [path('public', 'public')],
    };
  }
  if (!ipRules.length) {
    return {
      nodes: [node('open', ['any address'])],
      paths: [path('public', 'public')],
    };
  }
  return {
    nodes: [
      {
        ...node('partial', firstOf(ipRules)),
        title: count(ipRules.length, 'listed range'),
      },
    ],
    paths: [path('public', 'listed only')],
  };
}

function endpointPath(
  id: string,
  { status, written }: PrivateEndpointFacts,
): PicturePath {
  const known = recognised(status);
  const way = { from: id, to: 'workspace' };
  if (known === 'Approved')
    return { ...way, kind: 'private', label: 'private' };
  if (known) return { ...way, kind: 'refused', label: known.toLowerCase() };
  return { ...way, kind: 'unknown', label: written.status ?? 'not known' };
}

function privateEndpoints({ inbound }: Facts): PicturePart {
  const list = inbound?.privateEndpoints;
  if (!list) {
    return {
      nodes: [
        {
          id: 'private-endpoints',
          column: 'clients',
          kind: 'your-network',
          title: 'Your network',
          lines: ['endpoints not known'],
          state: 'unknown',
        },
      ],
      paths: [
        {
          from: 'private-endpoints',
          to: 'workspace',
          kind: 'unknown',
          label: 'not known',
        },
      ],
    };
  }
  const shown = list.slice(0, list.length > MOST ? MOST - 1 : MOST);
  const nodes = shown.map(
    (endpoint, index): PictureNode => ({
      id: `private-endpoint-${index}`,
      column: 'clients',
      kind: 'your-network',
      title: 'Your network',
      lines: [
        endpoint.name ?? 'private endpoint',
        ...(endpoint.privateDnsZones
          ? [count(endpoint.privateDnsZones.length, 'private DNS zone')]
          : []),
      ],
      state: 'plain',
    }),
  );
  if (shown.length < list.length) {
    nodes.push({
      id: 'private-endpoints-more',
      column: 'clients',
      kind: 'more',
      title: `${list.length - shown.length} more`,
      lines: ['private endpoints'],
      state: 'plain',
    });
  }
  return {
    nodes,
    paths: shown.map((endpoint, index) =>
      endpointPath(`private-endpoint-${index}`, endpoint),
    ),
  };
}

/** Who comes in, and how. @internal */
export function clientsOf(facts: Facts): PicturePart {
  const parts = [internet(facts), privateEndpoints(facts)];
  return {
    nodes: [
      ...parts.flatMap(({ nodes }) => nodes),
      {
        id: 'control',
        column: 'clients',
        kind: 'control',
        title: 'Control plane',
        lines: ['of Azure, always public'],
        state: 'plain',
      },
    ],
    paths: [
      ...parts.flatMap(({ paths }) => paths),
      { from: 'control', to: 'workspace', kind: 'control', label: 'control' },
    ],
  };
}
