import { randomUUID } from 'node:crypto';
import { Answer, empty, json } from '../http/answer';
import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import type { Operation } from '../world/operation';
import type { World } from '../world/world';

const RETRY_SECONDS = 10;

/** Begins an operation that ends by itself. */
export function begin(
  world: World,
  about: {
    subscriptionId: string;
    resourceId: string;
    milliseconds: number;
    end: (operation: Operation) => void;
    result?: () => unknown;
  },
): Operation {
  const startedAt = world.now();
  const operation: Operation = {
    id: randomUUID(),
    subscriptionId: about.subscriptionId,
    resourceId: about.resourceId.toLowerCase(),
    status: 'Running',
    startedAt,
    endsAt: startedAt + about.milliseconds,
    result: about.result ?? (() => undefined),
  };
  world.operations.set(operation.id, operation);
  world.after(about.milliseconds, () => {
    if (operation.status !== 'Running') return;
    operation.status = 'Succeeded';
    about.end(operation);
  });
  return operation;
}

/** Refuses a write to what another operation still works on. */
export function requireNoOperation(world: World, resourceId: string): void {
  const lower = resourceId.toLowerCase();
  for (const { resourceId: other, status } of world.operations.values()) {
    if (status === 'Running' && other === lower) {
      throw Refusal.of(
        409,
        'AnotherOperationInProgress',
        `Another operation on '${resourceId}' is in progress.`,
      );
    }
  }
}

/** Where an operation is asked about. */
export function operationHeaders(
  call: Call,
  { id, subscriptionId }: Operation,
  kind: 'location' | 'asyncOperation',
  provider: string,
): Record<string, string> {
  const version = call.query.get('api-version');
  const at = (word: string) =>
    `${call.origin}/subscriptions/${subscriptionId}/providers/${provider}/locations/westeurope/${word}/${id}?api-version=${version}`;
  const location = { Location: at('operationResults') };
  return {
    ...(kind === 'location' && location),
    'Azure-AsyncOperation': at('operationStatuses'),
    'Retry-After': String(RETRY_SECONDS),
  };
}

/** `GET …/operationStatuses/{id}` and `GET …/operationResults/{id}` */
export function answerOperation(
  call: Call,
  word: string,
  id: string,
  world: World,
): Answer {
  const operation = world.operations.get(id);
  if (!operation) {
    throw Refusal.of(404, 'NotFound', `The operation '${id}' was not found.`);
  }
  const { status, startedAt, endsAt, error } = operation;
  const isRunning = status === 'Running';
  const wait = { 'Retry-After': String(RETRY_SECONDS) };
  if (/^operationResults$/i.test(word)) {
    if (isRunning) {
      const again = `${call.origin}${call.rawPath}?${call.query.text}`;
      return json(202, {}, { Location: again, ...wait });
    }
    if (error) return json(400, { error });
    const result = operation.result();
    return result === undefined ? empty(204) : json(200, result);
  }
  const whole = endsAt - startedAt;
  const done = isRunning && whole ? (world.now() - startedAt) / whole : 1;
  return json(
    200,
    {
      id: call.path,
      name: id,
      status: isRunning ? 'InProgress' : status,
      startTime: new Date(startedAt).toISOString(),
      ...(!isRunning && { endTime: new Date(endsAt).toISOString() }),
      percentComplete: Math.floor(done * 100),
      ...(error && { error }),
    },
    isRunning ? wait : {},
  );
}
