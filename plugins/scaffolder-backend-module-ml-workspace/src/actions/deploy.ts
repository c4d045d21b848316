import { setTimeout as delay } from 'node:timers/promises';
import {
  Deployment,
  DeploymentStage,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { Backend } from '../backend/Backend';
import { examples } from './deploy.examples';
import { requestPath } from './links';

const POLL_MS = 5_000;

/** What `ml-workspace:deploy` works with. @internal */
export interface DeployActionOptions {
  backend: Pick<Backend, 'deploy' | 'getDeployment'>;
  /** How long between two looks; five seconds unless given. */
  pollMs?: number;
}

const STATES: Readonly<Record<Deployment['state'], string>> = {
  checking: 'Azure is asked what it would do',
  refused: 'It was refused, and nothing was made',
  starting: 'It is within what was approved, and is sent',
  running: 'Azure makes it; a managed network takes up to half an hour',
  cancelling: 'Azure is asked to begin nothing more',
  reading: 'It stands, and is read',
  succeeded: 'It is live',
  failed: 'It failed',
  cancelled: 'It was stopped',
};

const STAGES: Readonly<Record<DeploymentStage['stage'], string>> = {
  network: 'Network',
  resources: 'Storage, key vault and the like',
  endpoints: 'Private endpoints',
  workspace: 'Workspace',
  rules: 'Outbound rules',
  compute: 'Compute and serving',
  access: 'Access',
};

const isOver = ({ state }: Deployment): boolean =>
  ['succeeded', 'refused', 'failed', 'cancelled'].includes(state);

/** What a deployment tells, one line for each thing. */
function linesOf({ state, stages }: Deployment): string[] {
  return [
    STATES[state],
    ...stages
      .filter(stage => stage.state !== 'waiting')
      .map(stage => `${STAGES[stage.stage]}: ${stage.state}`),
  ];
}

/** Why it is not live, what to do, and what is there. */
function failureOf({ state, problems, made }: Deployment): string {
  const why = problems.map(({ code, message, target, next }) =>
    [`${code}: ${message}`, target && `(${target})`, next && `Next: ${next}`]
      .filter(Boolean)
      .join(' '),
  );
  const left = made.length
    ? [`What stands: ${made.join(', ')}`]
    : ['Nothing stands'];
  return [`${STATES[state]}.`, ...why, ...left].join('\n');
}

async function follow(
  { backend, pollMs = POLL_MS }: DeployActionOptions,
  requestId: string,
  ctx: Pick<ActionContext<{}>, 'getInitiatorCredentials' | 'logger' | 'signal'>,
): Promise<Deployment> {
  const told = new Set<string>();
  let deployment = await backend.deploy(requestId, ctx);
  for (;;) {
    for (const line of linesOf(deployment)) {
      if (!told.has(line)) ctx.logger.info(line);
      told.add(line);
    }
    if (isOver(deployment)) return deployment;
    await delay(pollMs, undefined, { signal: ctx.signal });
    deployment = await backend.getDeployment(requestId, ctx);
  }
}

/**
 * The action `ml-workspace:deploy`: builds in Azure what was approved, and follows
 * that to its end. A task that runs again follows what is under way; one that is
 * cancelled leaves it under way.
 * @internal
 */
export function createDeployAction(options: DeployActionOptions) {
  return createTemplateAction({
    id: 'ml-workspace:deploy',
    description:
      'Sends the approved ARM template of a request to Azure, once it is known to do no more than was approved, and waits until it is live. Needs a portal that is allowed to deploy. A task that is cancelled leaves the deployment under way: stop that on the page of the request.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        requestId: z => z.string().describe('Id of the approved request.'),
      },
      output: {
        state: z => z.string().describe('How it ended.'),
        name: z => z.string().describe('Name of the deployment in Azure.'),
        link: z => z.string().describe('Path of the request.'),
        linkTitle: z => z.string().describe('What the link opens.'),
      },
    },
    async handler(ctx) {
      const { requestId } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info('Dry run: nothing was sent to Azure');
        return;
      }
      const ended = await follow(options, requestId, ctx);
      if (ended.state !== 'succeeded') throw new Error(failureOf(ended));
      ctx.output('state', ended.state);
      ctx.output('name', ended.name);
      ctx.output('link', requestPath(requestId));
      ctx.output('linkTitle', 'Open the request');
    },
  });
}
