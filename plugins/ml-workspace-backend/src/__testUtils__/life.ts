import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { randomUUID } from 'node:crypto';
import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { approvedOnly, goodBody } from './isolations';
import { ADA, API, Portal } from './portal';

/** The same workspace with one more private endpoint rule: a change that policy allows. */
export function withRules(name: string, ...rules: string[]) {
  const isolation = approvedOnly({ name });
  const [lake] = isolation.outbound?.rules ?? [];
  return {
    ...isolation,
    outbound: {
      ...isolation.outbound,
      rules: rules.map(rule => ({
        ...lake,
        name: rule,
        serviceResourceId: `${lake.serviceResourceId}${rule}`,
      })),
    },
  };
}

/** What a test does to workspaces that are there. */
export function lifeOf(portal: Portal) {
  const post = (
    path: string,
    body: object,
    { user = ADA, key = randomUUID() as string } = {},
  ) =>
    request(portal.server)
      .post(`${API}${path}`)
      .set('Authorization', mockCredentials.user.header(user))
      .set('Idempotency-Key', key)
      .send(body);
  return {
    post,
    /** Asks for a workspace and answers the request and the workspace's id in the API. */
    async create(name = 'mlw-fraud') {
      const { body } = await portal.ask(goodBody({ name }));
      const created: WorkspaceRequestDetail = body;
      const { body: found } = await post('/workspaces/by-entities', {
        entityRefs: [created.entityRef],
      });
      return { created, id: found.items[0]?.id as string };
    },
    change: (
      id: string,
      body: object,
      options?: { user?: string; key?: string },
    ) => post(`/workspaces/${id}/change`, body, options),
    retire: (
      id: string,
      body: object,
      options?: { user?: string; key?: string },
    ) => post(`/workspaces/${id}/retire`, body, options),
    transfer: (
      id: string,
      body: object,
      options?: { user?: string; key?: string },
    ) => post(`/workspaces/${id}/transfer`, body, options),
    /** Reports a state of a request as another plugin. */
    report: (requestId: string, state: string) =>
      request(portal.server)
        .post(`${API}/requests/${requestId}/${state}`)
        .set('Authorization', mockCredentials.service.header())
        .send({}),
  };
}

export type Life = ReturnType<typeof lifeOf>;
