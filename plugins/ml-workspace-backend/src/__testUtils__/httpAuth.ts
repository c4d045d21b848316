import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

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
