import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Entity } from '@backstage/catalog-model';
import { FlatRoutes } from '@backstage/core-app-api';
import { identityApiRef } from '@backstage/core-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { ReactNode } from 'react';
import { Route } from 'react-router-dom';
import { MlWorkspacePage, mlWorkspaceApiRef } from '..';
import { selectedTemplateRouteRef, taskRouteRef } from '../routes';
import { fakeApi } from './fakeApi';

/** Who looks at the requests. */
export const ME = 'user:default/anna';

/** A portal with signals, or one without. */
function Signalled({
  api,
  children,
}: {
  api?: SignalApi;
  children: ReactNode;
}) {
  if (!api) return <>{children}</>;
  return (
    <TestApiProvider apis={[[signalApiRef, api]]}>{children}</TestApiProvider>
  );
}

/** Shows the pages on requests at a path, in a portal with these templates, and signals if it has any. */
export const renderRequests = (
  answers: Partial<MlWorkspaceApi>,
  path = '/ml-workspace',
  templates: Entity[] = [],
  signals: { api?: SignalApi } = {},
) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [mlWorkspaceApiRef, fakeApi(answers)],
        [catalogApiRef, catalogApiMock({ entities: templates })],
        [identityApiRef, mockApis.identity({ userEntityRef: ME })],
      ]}
    >
      <Signalled api={signals.api}>
        <FlatRoutes>
          <Route path="/ml-workspace" element={<MlWorkspacePage />} />
        </FlatRoutes>
      </Signalled>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/tasks/:taskId': taskRouteRef,
        '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
      },
    },
  );
