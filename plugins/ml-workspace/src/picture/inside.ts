import {
  ComputeFacts,
  Facts,
  RESOURCE_KINDS,
  RESOURCE_NAMES,
  readCompute,
  readEndpoint,
  readInbound,
  readResourceKinds,
} from '@ringfence/engine';
import { count } from '@ringfence/engine/internal';
import { PicturePart } from './clients';
import { MOST, stateOf, stateWord } from './nodes';
import { PictureNode, PicturePath } from './picture';

/** The workspace and what it leans on. @internal */
export function workspaceOf(facts: Facts): PicturePart {
  const { isolation, region, resources = {} } = facts;
  const { workspace } = isolation;
  const readings = readResourceKinds(facts);
  const workspaceNode: PictureNode = {
    id: 'workspace',
    column: 'workspace',
    kind: 'workspace',
    title: workspace?.name ?? 'Workspace',
    lines: [
      [workspace?.kind, region].filter(Boolean).join(', ') || 'studio and API',
    ],
    state: stateOf(readInbound(facts)),
  };
  const nodes = RESOURCE_KINDS.map((kind): PictureNode => {
    const list = resources[kind];
    const name = RESOURCE_NAMES[kind];
    const state = list?.length === 0 ? 'plain' : stateOf(readings[kind]);
    return {
      id: kind,
      column: 'workspace',
      kind,
      title:
        list && list.length > 1
          ? count(list.length, name)
          : name[0].toUpperCase() + name.slice(1),
      lines: [list?.length === 0 ? 'none in use' : stateWord(state)],
      state,
    };
  });
  const paths = RESOURCE_KINDS.filter(
    kind => readings[kind].worst === 'open' && readings[kind].best === 'open',
  ).map(
    (kind): PicturePath => ({
      from: 'internet',
      to: kind,
      kind: 'public',
      label: 'public',
    }),
  );
  return { nodes: [workspaceNode, ...nodes], paths };
}

function exposure(compute: ComputeFacts) {
  if (compute.nodePublicIp) return 'public IP';
  if (compute.sshPublicAccess) return 'public SSH';
  return compute.loadBalancerType === 'PublicIp'
    ? 'public load balancer'
    : undefined;
}

function computeNodes(facts: Facts): PicturePart {
  const { compute } = facts;
  if (!compute) {
    return {
      nodes: [
        {
          id: 'computes',
          column: 'compute',
          kind: 'compute',
          title: 'Compute',
          lines: ['not known'],
          state: 'unknown',
        },
      ],
      paths: [],
    };
  }
  const paths: PicturePath[] = [];
  const nodes = compute.map((item, index): PictureNode => {
    const id = `compute-${index}`;
    const exposed = exposure(item);
    if (exposed) {
      paths.push({ from: 'internet', to: id, kind: 'public', label: exposed });
    }
    const state = stateOf(readCompute(item, index, facts));
    return {
      id,
      column: 'compute',
      kind: 'compute',
      title: item.name ?? `Compute ${index + 1}`,
      lines: [
        [
          item.written.type,
          item.maxNodes === undefined ? undefined : `up to ${item.maxNodes}`,
        ]
          .filter(Boolean)
          .join(', ') || 'kind not known',
        exposed ??
          (state === 'closed' ? 'no public address' : stateWord(state)),
      ],
      state,
    };
  });
  return { nodes, paths };
}

function endpointNodes(facts: Facts): PicturePart {
  const { endpoints } = facts;
  if (!endpoints) {
    return {
      nodes: [
        {
          id: 'endpoints',
          column: 'compute',
          kind: 'endpoint',
          title: 'Serving',
          lines: ['not known'],
          state: 'unknown',
        },
      ],
      paths: [],
    };
  }
  const paths: PicturePath[] = [];
  const nodes = endpoints.map((item, index): PictureNode => {
    const id = `endpoint-${index}`;
    const reading = readEndpoint(item, index, facts);
    const state = stateOf(reading);
    const isOpen = state === 'open';
    if (isOpen) {
      paths.push({
        from: 'internet',
        to: id,
        kind: 'public',
        label: 'public scoring',
      });
    }
    return {
      id,
      column: 'compute',
      kind: 'endpoint',
      title: item.name ?? `Endpoint ${index + 1}`,
      lines: [
        [item.written.kind, item.written.computeType]
          .filter(Boolean)
          .join(', ') || 'endpoint',
        state === 'closed' ? 'private scoring' : stateWord(state),
      ],
      state,
    };
  });
  return { nodes, paths };
}

const WORST_FIRST = ['open', 'unknown', 'partial', 'closed', 'plain'];

/** Compute and serving, the weakest first where there are too many for a box each. @internal */
export function computesOf(facts: Facts): PicturePart {
  const parts = [computeNodes(facts), endpointNodes(facts)];
  const all = parts.flatMap(({ nodes }) => nodes);
  const paths = parts.flatMap(part => part.paths);
  if (all.length <= MOST + 1) return { nodes: all, paths };
  const shown = [...all]
    .sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state))
    .slice(0, MOST);
  const shownIds = new Set(shown.map(({ id }) => id));
  return {
    nodes: [
      ...shown,
      {
        id: 'computes-more',
        column: 'compute',
        kind: 'more',
        title: `${all.length - shown.length} more`,
        lines: ['compute and serving'],
        state: 'plain',
      },
    ],
    paths: paths.filter(({ to }) => shownIds.has(to)),
  };
}
