import { createMlWorkspaceClient } from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, evaluate } from '@ringfence/engine';
import { createFetchApi, FetchMiddlewares } from '@backstage/core-app-api';
import { completeIsolation } from '../__testUtils__/isolations';

const discoveryApi = {
  getBaseUrl: async (plugin: string) => `http://portal.example/api/${plugin}`,
};

it('sends what it is given through the middleware that a portal puts around fetch', async () => {
  const sent: { url: string; body: string; token: string | null }[] = [];
  const posture = evaluate(completeIsolation(), baselinePolicy);
  const fetchApi = createFetchApi({
    baseImplementation: async (input, init) => {
      const request = new Request(input, init);
      sent.push({
        url: request.url,
        body: await request.text(),
        token: request.headers.get('authorization'),
      });
      return new Response(JSON.stringify(posture), {
        headers: { 'Content-Type': 'application/json' },
      });
    },
    middleware: [
      FetchMiddlewares.resolvePluginProtocol({ discoveryApi }),
      FetchMiddlewares.injectIdentityAuth({
        identityApi: {
          getBackstageIdentity: async () => ({
            type: 'user',
            userEntityRef: 'user:default/rosa',
            ownershipEntityRefs: [],
          }),
          getCredentials: async () => ({ token: 'of-rosa' }),
          getProfileInfo: async () => ({}),
          signOut: async () => {},
        },
        urlPrefixAllowlist: ['http://portal.example'],
      }),
    ],
  });

  const client = createMlWorkspaceClient({ discoveryApi, fetchApi });
  const isolation = completeIsolation();

  expect(await client.evaluate({ body: { isolation } })).toEqual(
    JSON.parse(JSON.stringify(posture)),
  );
  expect(sent).toEqual([
    {
      url: 'http://portal.example/api/ml-workspace/v1/evaluate',
      body: JSON.stringify({ isolation }),
      token: 'Bearer of-rosa',
    },
  ]);
});
