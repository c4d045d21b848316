import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** The provider's name in configuration and in addresses. */
export const EXAMPLE_USERS = 'exampleUsers';

/** The header by which the sign-in page says who was picked. */
export const EXAMPLE_USER_HEADER = 'x-ringfence-example-user';

const refuse = (): never => {
  throw new NotAllowedError(
    'Signing in as an example user is for trying the portal out: it works where NODE_ENV is development, and nowhere else',
  );
};

function usersOf(config: Config): string[] {
  const users = config.getOptionalConfigArray('users') ?? [];
  return users.map(user => user.getString('entityRef'));
}

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: ({ config }) => usersOf(config),
  async authenticate({ req }, users: string[]) {
    if (process.env.NODE_ENV !== 'development') refuse();
    const entityRef = req.header(EXAMPLE_USER_HEADER) ?? '';
    if (users.includes(entityRef)) return { result: { entityRef } };
    throw new NotAllowedError(
      `There is no example user ${JSON.stringify(
        entityRef.slice(0, 100),
      )}; pick one of ${users.join(', ')}`,
    );
  },
});

/**
 * Signs in whoever is picked among the users that `auth.providers.exampleUsers`
 * lists, without a password. It refuses outside development.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-users',
  register(env) {
    env.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        if (!config.has(`auth.providers.${EXAMPLE_USERS}`)) return;
        providers.registerProvider({
          providerId: EXAMPLE_USERS,
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: async ({ result: { entityRef } }, context) =>
              context.signInWithCatalogUser({ entityRef }),
          }),
        });
      },
    });
  },
});
