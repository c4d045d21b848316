import { setTimeout as sleep } from 'node:timers/promises';

/** The workspace of one caller's tasks: it was asked for before, by its owner. */
export interface ActionSubject {
  entityRef: string;
  requestId: string;
  isolation: Record<string, any>;
}

const TASK_MS = 90_000;
const POLL_MS = 300;

/**
 * What an action is given, by its id, such that only who asks decides what
 * becomes of it.
 */
export function inputOf(
  action: string,
  { entityRef, requestId, isolation }: ActionSubject,
): object {
  const { workspace, inbound } = isolation;
  const inputs: Record<string, object> = {
    'ml-workspace:validate': { isolation },
    'ml-workspace:request': {
      isolation: {
        ...isolation,
        workspace: { ...workspace, name: `${workspace.name}-task` },
      },
      owner: 'group:default/data-science',
    },
    'ml-workspace:render': { requestId },
    'ml-workspace:generated': { requestId },
    'ml-workspace:deploy': { requestId },
    'ml-workspace:change': {
      workspace: entityRef,
      isolation: {
        ...isolation,
        inbound: { ...inbound, ipRules: ['20.50.60.0/28'] },
      },
    },
    'ml-workspace:retire': { workspace: entityRef },
  };
  if (!Object.hasOwn(inputs, action)) {
    throw new Error(
      `Say what ${action} is given, and who may run it, in the permission matrix`,
    );
  }
  return inputs[action];
}

/** A scaffolder as somebody calls it. */
export class Tasks {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(portal: string, token: string | undefined) {
    this.#url = `${portal}/api/scaffolder/v2`;
    this.#headers = {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    };
  }

  /** The ids of the actions that the scaffolder has of ours. */
  async ourActions(): Promise<string[]> {
    const actions: { id: string }[] = await this.#get('/actions');
    return actions
      .map(({ id }) => id)
      .filter(id => id.startsWith('ml-workspace:'));
  }

  /**
   * Runs the template that does nothing but one action, and tells what became of
   * it: `completed`, the name of the error it failed with, or the status with
   * which no task was made of it.
   */
  async run(action: string, values: object): Promise<string> {
    const made = await fetch(`${this.#url}/tasks`, {
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify({
        templateRef: `template:default/${action.replace(/^.*:/, 'only-')}`,
        values,
      }),
    });
    if (made.status !== 201) return String(made.status);
    const { id } = await made.json();
    for (const start = Date.now(); Date.now() - start < TASK_MS; ) {
      const events: { type: string; body: any }[] = await this.#get(
        `/tasks/${id}/events`,
      );
      const end = events.find(({ type }) => type === 'completion');
      if (end) return end.body.error?.name ?? end.body.status ?? 'completed';
      await sleep(POLL_MS);
    }
    throw new Error(`Waited in vain for the task of ${action} to end`);
  }

  async #get(path: string): Promise<any> {
    const answer = await fetch(`${this.#url}${path}`, {
      headers: this.#headers,
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  }
}
