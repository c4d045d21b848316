import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/** The header that names the one permission that the token of a service is for. */
export const ONLY = 'x-only-permission';

/**
 * Callers without a token are nobody. And where mocked tokens forget that a
 * plugin acts for a user, it is put back, since the permission framework talks
 * about conditions only with plugins.
 */
export const httpAuthFactory = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const mock = mockServices.httpAuth({
      pluginId: plugin.getId(),
      defaultCredentials: mockCredentials.none(),
    });
    const credentials = async (
      ...[req, options]: Parameters<HttpAuthService['credentials']>
    ): Promise<BackstageCredentials<any>> => {
      const found = await mock.credentials<any>(req, options);
      const only = req.headers[ONLY];
      if (only && found.principal.type === 'service') {
        const accessRestrictions = { permissionNames: [String(only)] };
        const principal = { ...found.principal, accessRestrictions };
        return { ...found, principal };
      }
      const byPlugin = req.headers.authorization?.includes('service-token');
      const actor = { type: 'service', subject: 'plugin:some-plugin' };
      return found.principal.type === 'user' && byPlugin
        ? { ...found, principal: { ...found.principal, actor } }
        : found;
    };
    const httpAuth: HttpAuthService = {
      credentials,
      issueUserCookie: (res, options) => mock.issueUserCookie(res, options),
    };
    return httpAuth;
  },
});
