import { randomUUID } from 'node:crypto';
import { groupIdOf } from '../world/armId';
import type { ArmDocument, Json } from '../world/document';
import type { World } from '../world/world';
import { applyEnd, applyPut, lastsMs } from '../writes/apply';
import { noteWrite } from '../writes/commit';
import type { Deed } from '../world/history';
import type { Operation } from '../world/operation';
import { Deployment, Step } from '../world/deployment';
import { inWaves, Target } from './template';

/** Begins a deployment: one wave of resources after the other. */
export function deploy(
  world: World,
  target: Target,
  about: {
    name: string;
    mode: string;
    parameters: Json;
    deed: Deed;
    documents: readonly ArmDocument[];
  },
): Deployment {
  const group = groupIdOf(target.subscriptionId, target.resourceGroup);
  const id = `${group}/providers/Microsoft.Resources/deployments/${about.name}`;
  const now = world.now();
  const operation: Operation = {
    id: randomUUID(),
    subscriptionId: target.subscriptionId,
    resourceId: id.toLowerCase(),
    status: 'Running',
    startedAt: now,
    endsAt: now,
    result: () => undefined,
  };
  world.operations.set(operation.id, operation);
  const deployment: Deployment = {
    id,
    name: about.name,
    mode: about.mode,
    parameters: about.parameters,
    deed: about.deed,
    state: 'Accepted',
    startedAt: now,
    waves: inWaves(about.documents).map(wave =>
      wave.map(document => ({
        operationId: randomUUID().replace(/-/g, '').toUpperCase().slice(0, 16),
        document,
        state: 'Pending',
      })),
    ),
    operation,
  };
  world.deployments.set(id.toLowerCase(), deployment);
  world.after(1000, () => {
    if (deployment.state !== 'Accepted') return;
    deployment.state = 'Running';
    beginWave(world, deployment, 0);
  });
  return deployment;
}

function beginWave(world: World, deployment: Deployment, index: number): void {
  const wave = deployment.waves[index];
  if (!wave) {
    end(world, deployment, 'Succeeded');
    return;
  }
  for (const step of wave) {
    beginStep(world, deployment, step, () => {
      if (wave.some(({ state }) => state === 'Running')) return;
      if (deployment.state !== 'Running') return;
      const failed = wave.filter(({ state }) => state === 'Failed');
      if (failed.length) fail(world, deployment, failed);
      else beginWave(world, deployment, index + 1);
    });
  }
}

function beginStep(
  world: World,
  { deed }: Deployment,
  step: Step,
  done: () => void,
): void {
  const { document } = step;
  const before = world.store.get(document.id);
  step.state = 'Running';
  step.startedAt = world.now();
  const failure = world.failures.find(
    ({ type }) => type.toLowerCase() === document.type.toLowerCase(),
  );
  if (!failure) {
    applyPut(world, document, deed, before ? 'Updating' : 'Creating');
  }
  world.after(lastsMs(world, document, !before), () => {
    step.endedAt = world.now();
    if (failure) {
      step.state = 'Failed';
      step.error = { code: failure.code, message: failure.message };
      noteWrite(world, document.id, 'write', 'PUT', deed, 'Failed');
    } else {
      step.state = 'Succeeded';
      applyEnd(world, document.id);
    }
    done();
  });
}

function fail(world: World, deployment: Deployment, failed: Step[]): void {
  deployment.error = {
    code: 'DeploymentFailed',
    message:
      'At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.',
    details: failed.map(({ document, error }) => ({
      code: error?.code,
      target: document.id,
      message: error?.message,
    })),
  };
  end(world, deployment, 'Failed');
}

function end(
  world: World,
  deployment: Deployment,
  state: 'Succeeded' | 'Failed' | 'Canceled',
): void {
  const { operation } = deployment;
  deployment.state = state;
  deployment.endedAt = world.now();
  operation.status = state;
  operation.endsAt = world.now();
  operation.error = deployment.error;
  noteWrite(
    world,
    deployment.id,
    'write',
    'PUT',
    deployment.deed,
    state === 'Succeeded' ? 'Succeeded' : 'Failed',
  );
}

/** Ends a deployment at once: what is being made is made, the rest is not begun. */
export function cancel(world: World, deployment: Deployment): void {
  end(world, deployment, 'Canceled');
}
