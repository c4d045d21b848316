import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import exampleUsersModule, { EXAMPLE_USER_HEADER } from './exampleUsersModule';

const rosa = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name: 'rosa' },
  spec: { memberOf: ['group:default/data-science'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/data-science' }],
};

const environment = process.env.NODE_ENV;
const setEnvironment = (name: string | undefined) =>
  Object.assign(process.env, { NODE_ENV: name });
afterEach(() => setEnvironment(environment));

async function signIn(entityRef?: string) {
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          auth: {
            providers: {
              exampleUsers: {
                users: [
                  { entityRef: 'user:default/rosa', title: 'Rosa', role: '' },
                ],
              },
            },
          },
        },
      }),
      authPlugin,
      exampleUsersModule,
      catalogServiceMock.factory({ entities: [rosa] }),
    ],
  });
  const response = await fetch(
    `http://localhost:${server.port()}/api/auth/exampleUsers/refresh`,
    {
      headers: {
        Authorization: mockCredentials.none.header(),
        'X-Requested-With': 'XMLHttpRequest',
        ...(entityRef && { [EXAMPLE_USER_HEADER]: entityRef }),
      },
    },
  );
  return { status: response.status, body: await response.json() };
}

it('signs in the example user that was picked, with their groups', async () => {
  setEnvironment('development');
  const { status, body } = await signIn('user:default/rosa');
  expect(status).toBe(200);
  expect(body.backstageIdentity.identity).toMatchObject({
    userEntityRef: 'user:default/rosa',
    ownershipEntityRefs: expect.arrayContaining(['group:default/data-science']),
  });
});

it.each(['user:default/admin', undefined])(
  'signs in nobody who is not on the list: %s',
  async entityRef => {
    setEnvironment('development');
    const { status, body } = await signIn(entityRef);
    expect(status).toBe(403);
    expect(body.error.message).toContain('pick one of user:default/rosa');
  },
);

it.each(['production', 'staging', undefined])(
  'refuses where NODE_ENV is %s',
  async name => {
    setEnvironment(name);
    const { status, body } = await signIn('user:default/rosa');
    expect(status).toBe(403);
    expect(body.error.message).toContain('for trying the portal out');
  },
);
