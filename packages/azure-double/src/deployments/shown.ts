import type { Json } from '../world/document';
import type { World } from '../world/world';
import type { Deployment, Step } from '../world/deployment';

/** A span of time as Azure writes it: `PT22.8S`. */
const span = (milliseconds: number) => `PT${milliseconds / 1000}S`;

const RIGHTS = /^microsoft\.authorization\//i;

/** A deployment as GET answers it. */
export function shownDeployment(deployment: Deployment, world: World): Json {
  const { state, startedAt, endedAt, waves, error } = deployment;
  const made = waves.flat().filter(one => one.state === 'Succeeded');
  const until = endedAt ?? world.now();
  return {
    id: deployment.id,
    name: deployment.name,
    type: 'Microsoft.Resources/deployments',
    properties: {
      mode: deployment.mode,
      parameters: deployment.parameters,
      provisioningState: state,
      timestamp: new Date(until).toISOString(),
      duration: span(until - startedAt),
      correlationId: deployment.deed.correlationId,
      providers: providersOf(deployment),
      dependencies: [],
      ...(state === 'Succeeded' && {
        outputResources: made
          .filter(({ document }) => !RIGHTS.test(document.type))
          .map(({ document }) => ({ id: document.id })),
      }),
      ...(error && { error }),
    },
  };
}

function providersOf({ waves }: Deployment): Json[] {
  const byNamespace = new Map<string, Set<string>>();
  for (const { document } of waves.flat()) {
    const [namespace, ...rest] = document.type.split('/');
    const types = byNamespace.get(namespace) ?? new Set<string>();
    byNamespace.set(namespace, types.add(rest.join('/')));
  }
  return [...byNamespace].map(([namespace, types]) => ({
    namespace,
    resourceTypes: [...types].map(resourceType => ({
      resourceType,
      locations: [],
    })),
  }));
}

/** A step as a deployment's operation. */
export function shownStep(step: Step, { id }: Deployment, world: World): Json {
  const { document, state, startedAt, endedAt, error, operationId } = step;
  const until = endedAt ?? world.now();
  const codes = { Running: 'Accepted', Succeeded: 'OK', Failed: 'BadRequest' };
  return {
    id: `${id}/operations/${operationId}`,
    operationId,
    properties: {
      provisioningOperation: 'Create',
      provisioningState: state,
      timestamp: new Date(until).toISOString(),
      duration: span(until - (startedAt ?? until)),
      statusCode: codes[state as keyof typeof codes],
      ...(error && { statusMessage: { status: 'Failed', error } }),
      targetResource: {
        id: document.id,
        resourceType: document.type,
        resourceName: document.name,
      },
    },
  };
}
