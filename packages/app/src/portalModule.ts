import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { navContent } from './nav';
import { signInPage } from './signIn';

/** What is the portal's own: its sidebar and its sign-in page. */
export const portalModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent, signInPage],
});
