import {
  AUTH_MODES,
  ENDPOINT_COMPUTE_TYPES,
  ENDPOINT_KINDS,
  Endpoint,
  PUBLIC_NETWORK_ACCESS,
} from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';
import { BlueprintResource, IdOf, ParameterOf, Value } from './blueprint';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

/** Adds the endpoints that serve models, and what is deployed behind them. @internal */
export function addEndpoints(
  builder: BlueprintBuilder,
  workspace: BlueprintResource,
  endpoints: readonly Endpoint[],
): void {
  endpoints.forEach((endpoint, at) =>
    addEndpoint(builder, workspace, endpoint, `/endpoints/${at}`),
  );
}

/** The cluster that an endpoint on Kubernetes runs on: the one that the workspace has. */
function clusterOf(builder: BlueprintBuilder, pointer: string): Value {
  const clusters = builder.resources.filter(
    ({ type, properties }) =>
      type === `${WORKSPACE}/computes` &&
      properties.computeType === 'Kubernetes',
  );
  if (clusters.length !== 1) {
    builder.refuse(
      `${pointer}/computeType`,
      'runs on Kubernetes, and which cluster is not clear',
      'one compute of type Kubernetes',
    );
    return '';
  }
  return new IdOf(clusters[0]);
}

function addEndpoint(
  builder: BlueprintBuilder,
  workspace: BlueprintResource,
  endpoint: Endpoint,
  pointer: string,
): void {
  const name = builder.need(
    endpoint.name,
    `${pointer}/name`,
    'a name of its own',
  );
  const kind = builder.closed(
    endpoint.kind ?? 'online',
    ENDPOINT_KINDS,
    `${pointer}/kind`,
  );
  const isBatch = kind === 'batch';
  if (isBatch) {
    builder.sayUnused(
      endpoint,
      ['computeType', 'publicNetworkAccess'],
      pointer,
      'a batch endpoint runs on computes and is reached through the workspace',
    );
  }
  const runs =
    (!isBatch &&
      builder.closed(
        builder.need(
          endpoint.computeType,
          `${pointer}/computeType`,
          'Managed or Kubernetes',
        ),
        ENDPOINT_COMPUTE_TYPES,
        `${pointer}/computeType`,
      )) ||
    'Managed';
  if (name === undefined) return;
  const access = isBatch
    ? undefined
    : builder.closed(
        builder.need(
          endpoint.publicNetworkAccess,
          `${pointer}/publicNetworkAccess`,
          'Enabled or Disabled',
        ),
        PUBLIC_NETWORK_ACCESS,
        `${pointer}/publicNetworkAccess`,
      );
  const made = builder.add({
    symbol: `endpoint ${name}`,
    type: `${WORKSPACE}/${isBatch ? 'batchEndpoints' : 'onlineEndpoints'}`,
    parent: workspace,
    name,
    section: 'serving',
    why: isBatch
      ? 'Scores whole files, by a job'
      : 'Answers requests for predictions',
    pointer,
    location: 'region',
    identity: { type: 'SystemAssigned', userAssigned: [] },
    properties: {
      authMode:
        builder.closed(
          endpoint.authMode ?? 'AADToken',
          AUTH_MODES,
          `${pointer}/authMode`,
        ) ?? 'AADToken',
      ...(access && { publicNetworkAccess: access }),
      ...(!isBatch &&
        runs === 'Kubernetes' && { compute: clusterOf(builder, pointer) }),
    },
  });
  addDeployments(builder, made, endpoint, { isBatch, runs }, pointer);
}

function addDeployments(
  builder: BlueprintBuilder,
  made: BlueprintResource,
  { deployments }: Endpoint,
  { isBatch, runs }: { isBatch: boolean; runs: 'Managed' | 'Kubernetes' },
  pointer: string,
): void {
  deployments?.forEach((deployment, at) => {
    const place = `${pointer}/deployments/${at}`;
    const name = builder.need(
      deployment.name,
      `${place}/name`,
      'a name of its own',
    );
    if (name === undefined) return;
    if (isBatch) {
      builder.refuse(
        place,
        'is a batch deployment, which comes with its model',
        'an empty list of deployments',
      );
      return;
    }
    const model = builder.parameter(
      `${made.name} ${name} model`,
      `The model that ${name} serves behind ${made.name}, by its id`,
    );
    const egress = builder.closed(
      deployment.egressPublicNetworkAccess,
      PUBLIC_NETWORK_ACCESS,
      `${place}/egressPublicNetworkAccess`,
    );
    builder.add({
      symbol: `deployment ${made.name} ${name}`,
      type: `${WORKSPACE}/onlineEndpoints/deployments`,
      parent: made,
      name,
      section: 'serving',
      why: 'A model behind the endpoint',
      pointer: place,
      location: 'region',
      sku: { name: 'Default', capacity: 1 },
      properties: {
        endpointComputeType: runs,
        model: new ParameterOf(model),
        ...(egress && { egressPublicNetworkAccess: egress }),
      },
    });
  });
}
