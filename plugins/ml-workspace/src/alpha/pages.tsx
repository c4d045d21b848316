import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { z } from 'zod';
import { Glyph } from '../components/icons';
import { rootRouteRef } from '../routes';
import { messages } from '../translation/messages';

/**
 * The page with the requests, under `/ml-workspace`; its `path`, `title` and the
 * templates that ask again can be set in configuration.
 * @internal
 */
export const requestsPage = PageBlueprint.makeWithOverrides({
  configSchema: {
    requestTemplate: z.string().optional(),
    changeTemplate: z.string().optional(),
    retireTemplate: z.string().optional(),
  },
  factory: (original, { config }) =>
    original({
      path: '/ml-workspace',
      title: messages['requests.title'],
      icon: <Glyph name="workspace" size={24} />,
      routeRef: rootRouteRef,
      loader: () =>
        import('../components/Requests').then(m => (
          <m.NfsMlWorkspacePage
            requestTemplate={config.requestTemplate}
            changeTemplate={config.changeTemplate}
            retireTemplate={config.retireTemplate}
          />
        )),
    }),
});
