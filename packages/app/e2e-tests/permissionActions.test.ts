import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from './call';
import { Tokens, WHO, Who } from './callers';
import { FILES } from './permissionCalls';
import { ActionSubject, inputOf, Tasks } from './permissionActions';
import { expect, test } from './test';

const API = '/api/ml-workspace/v1';
const DENIED = 'NotAllowedError';
const UNSEEN = 'NotFoundError';
/** What a task makes of a refusal that names a field: the owner is not theirs. */
const NOT_THEIRS = 'InputError';
const DONE = 'completed';
/** This portal is not configured to deploy. */
const NOBODY_BUILDS = 'ConflictError';

/**
 * What becomes of a task that does each action, run by each of `WHO`. Whoever may
 * not see a workspace is told that there is none. A scaffolder asks as whoever
 * started the task, and only people stand for requests.
 */
const MATRIX: Record<string, string[]> = {
  'ml-workspace:validate': ['401', DONE, DONE, DONE, DONE, DONE, DONE],
  'ml-workspace:request': [
    '401',
    DONE,
    DONE,
    NOT_THEIRS,
    NOT_THEIRS,
    DENIED,
    DENIED,
  ],
  'ml-workspace:render': ['401', DONE, DONE, UNSEEN, DONE, DONE, DONE],
  'ml-workspace:generated': ['401', DENIED, DONE, UNSEEN, DENIED, DENIED, DONE],
  'ml-workspace:deploy': [
    '401',
    NOBODY_BUILDS,
    NOBODY_BUILDS,
    UNSEEN,
    DENIED,
    DENIED,
    NOBODY_BUILDS,
  ],
  'ml-workspace:change': ['401', DONE, DONE, UNSEEN, DENIED, DENIED, DENIED],
  'ml-workspace:retire': ['401', DONE, DONE, UNSEEN, DENIED, DENIED, DENIED],
};

const { isolation: example } = JSON.parse(
  readFileSync(
    join(__dirname, '../../../examples/workspaces/churn-sandbox.json'),
    'utf8',
  ),
);

const nameFor = (who: Who) => `mlw-by-${who.replace(' ', '-')}`;

/** A workspace for each caller to try things on, all of them the owner's. */
async function makeSubjects(
  portal: string,
  { owner }: Tokens,
): Promise<Record<Who, ActionSubject>> {
  const subjects = {} as Record<Who, ActionSubject>;
  for (const who of WHO) {
    const isolation = {
      ...example,
      workspace: { ...example.workspace, name: nameFor(who) },
    };
    const { id, entityRef } = await call(`${portal}${API}/requests`, owner, {
      key: nameFor(who),
      body: { isolation, owner: 'group:default/data-science', files: FILES },
    });
    subjects[who] = { requestId: id, entityRef, isolation };
  }
  return subjects;
}

test('every action does for each kind of caller what it is meant to, and no action is forgotten', async ({
  portal,
  tokens,
}) => {
  const subjects = await makeSubjects(portal.url, tokens);
  const actions = await new Tasks(portal.url, tokens.reviewer).ourActions();
  // Files are written first: a change would stand in the place of the request.
  const inOrder = [
    'ml-workspace:render',
    ...actions.filter(action => action !== 'ml-workspace:render'),
  ];
  const becameOf: Record<string, Record<string, string>> = {};
  await Promise.all(
    WHO.map(async who => {
      const tasks = new Tasks(portal.url, tokens[who]);
      for (const action of inOrder) {
        const input = inputOf(action, subjects[who]);
        becameOf[action] ??= {};
        becameOf[action][who] = await tasks.run(action, input);
      }
    }),
  );

  const rows = Object.fromEntries(
    actions.map(action => [action, WHO.map(who => becameOf[action][who])]),
  );
  expect(rows).toEqual(MATRIX);

  const { items } = await call(
    `${portal.url}${API}/requests?limit=100`,
    tokens.auditor,
  );
  const asked = items.map((one: any) => one.workspaceName);
  for (const [place, who] of WHO.entries()) {
    const made = asked.filter(
      (name: string) => name === `${nameFor(who)}-task`,
    );
    const done = MATRIX['ml-workspace:request'][place] === DONE;
    expect(made, who).toHaveLength(done ? 1 : 0);
  }
});
