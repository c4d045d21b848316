import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { Glyph } from '../components/icons';
import { rootRouteRef } from '../routes';
import { messages } from '../translation/messages';

/** The page with the requests, under `/ml-workspace`. @internal */
export const requestsPage = PageBlueprint.make({
  params: {
    path: '/ml-workspace',
    title: messages['requests.title'],
    icon: <Glyph name="workspace" size={24} />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/Requests').then(m => <m.NfsMlWorkspacePage />),
  },
});
