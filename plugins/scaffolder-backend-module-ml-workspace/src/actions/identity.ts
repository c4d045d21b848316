import { contentHash } from '@ringfence/engine';
import { ActionContext } from '@backstage/plugin-scaffolder-node';

const HASH_LENGTH = 16;

/** What of a task tells its calls apart. @internal */
export type CallingStep = Pick<ActionContext<{}>, 'task' | 'step'>;

/**
 * The keys under which a step does one thing to one workspace: the same when the
 * task runs again, in whichever process, and another one for another step and for
 * another turn of a loop, which the scaffolder does not tell apart by itself.
 *
 * @param action - what is done, such as `request`
 * @param workspace - ARM id or entity ref of the workspace
 * @internal
 */
export function keysOf(
  { task, step }: CallingStep,
  action: string,
  workspace: string,
): { checkpoint: string; idempotencyKey: string } {
  const identity = { action, step: step?.id ?? '', workspace };
  const hash = contentHash(identity).slice(0, HASH_LENGTH);
  return {
    checkpoint: `ml-workspace.${action}.${workspace}`,
    idempotencyKey: `scaffolder-task-${task.id}-${hash}`,
  };
}
