import { createApp } from '@backstage/frontend-defaults';
import { portalModule } from './portalModule';

/**
 * The portal: every plugin among the dependencies of this package, found
 * through `app.packages` in the configuration, and what is the portal's own.
 */
export default createApp({ features: [portalModule] });
