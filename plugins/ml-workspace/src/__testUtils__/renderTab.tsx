import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ANNOTATION_ID } from '@ringfence/engine';
import { Entity } from '@backstage/catalog-model';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityMlWorkspaceIsolationContent, mlWorkspaceApiRef } from '..';
import { rootRouteRef, selectedTemplateRouteRef } from '../routes';

/** The entity of the workspace. */
export const workspaceEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'mlw-churn-1234abcd',
    namespace: 'default',
    annotations: { [ANNOTATION_ID]: '/subscriptions/5f0c/mlw-churn' },
  },
  spec: { type: 'ml-workspace', owner: 'group:default/data-science' },
};

/** The template that asks for a change. */
export const changeTemplate: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'change-isolation', namespace: 'default' },
  spec: { type: 'ml-workspace' },
};

/** The template that asks for the end of a workspace. */
export const retireTemplate: Entity = {
  ...changeTemplate,
  metadata: { name: 'retire-workspace', namespace: 'default' },
};

/** Shows the tab of the workspace, in a portal with these templates, at an address. */
export const renderTab = (
  api: MlWorkspaceApi,
  {
    templates = [],
    entity = workspaceEntity,
    at = '/',
  }: { templates?: Entity[]; entity?: Entity; at?: string } = {},
) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [mlWorkspaceApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: templates })],
      ]}
    >
      <EntityProvider entity={entity}>
        <EntityMlWorkspaceIsolationContent />
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [at],
      mountedRoutes: {
        '/ml-workspace': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
      },
    },
  );

/** A panel of the tab, by its heading. */
export const panel = async (title: string) =>
  (await screen.findByRole('heading', { name: title, level: 2 })).closest(
    'section',
  )!;
