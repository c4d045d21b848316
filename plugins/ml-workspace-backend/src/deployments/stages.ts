import {
  DEPLOYMENT_STAGES,
  DeployedResource,
  DeploymentStage,
  DeploymentStageName,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { MlWorkspaceDeployedResource } from '@ringfence/backstage-plugin-ml-workspace-node';

const ML = 'microsoft.machinelearningservices/workspaces';

const OF_TYPE: readonly (readonly [string, DeploymentStageName])[] = [
  [`${ML}/outboundrules`, 'rules'],
  [`${ML}/managednetworks`, 'rules'],
  [`${ML}/`, 'compute'],
  [ML, 'workspace'],
  ['microsoft.network/privateendpoints', 'endpoints'],
  ['microsoft.network/', 'network'],
  ['microsoft.authorization/', 'access'],
];

/** The resource type of an ARM id, in lower case: the last provider decides. */
export function typeOf(resourceId: string): string {
  const [namespace, ...rest] = resourceId
    .toLowerCase()
    .split('/providers/')
    .pop()!
    .split('/');
  return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
}

/** The part of a deployment that a resource belongs to. @internal */
export const stageOf = (resourceId: string): DeploymentStageName =>
  OF_TYPE.find(([start]) => typeOf(resourceId).startsWith(start))?.[1] ??
  'resources';

const WORST: readonly DeployedResource['state'][] = [
  'failed',
  'running',
  'waiting',
];

/**
 * What a deployment makes, by its parts: what Azure foresaw, and how far that has
 * come.
 * @internal
 */
export function stagesOf(
  foreseen: readonly string[],
  begun: readonly MlWorkspaceDeployedResource[],
): DeploymentStage[] {
  const states = new Map<string, DeployedResource>();
  for (const resourceId of foreseen) {
    states.set(resourceId.toLowerCase(), { resourceId, state: 'waiting' });
  }
  for (const { resourceId, state } of begun) {
    states.set(resourceId.toLowerCase(), { resourceId, state });
  }
  return DEPLOYMENT_STAGES.flatMap(stage => {
    const resources = [...states.values()].filter(
      ({ resourceId }) => stageOf(resourceId) === stage,
    );
    if (resources.length === 0) return [];
    const isIn = (state: string) => resources.some(one => one.state === state);
    const state = WORST.find(isIn) ?? 'succeeded';
    // Some of it there and the rest not begun: it is being made.
    const isHalf = state === 'waiting' && isIn('succeeded');
    return [{ stage, state: isHalf ? 'running' : state, resources }];
  });
}
