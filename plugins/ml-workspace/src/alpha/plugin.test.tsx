import { completeRequest } from '@ringfence/engine';
import { Entity } from '@backstage/catalog-model';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import { mlWorkspaceApiRef } from '../api';
import plugin from '../alpha';
import {
  fakeApi,
  requestDetail,
  workspacePosture,
} from '../__testUtils__/fakeApi';
import { completeIsolation } from '../__testUtils__/isolations';
import { refusal } from '../__testUtils__/refusal';
import { apiOf } from '../__testUtils__/workspace';
import { isolationEntityCard } from './entityCards';
import { isolationEntityContent } from './entityContents';
import { askAnywayFormField, isolationFormField } from './formFields';
import { requestsPage } from './pages';

const isolation = completeRequest(completeIsolation());
const workspace: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'mlw-churn-1234abcd', namespace: 'default' },
  spec: { type: 'ml-workspace', owner: 'group:default/data-science' },
};

describe('the plugin for the new frontend system', () => {
  it('brings its client, card, tab, field and page', () => {
    for (const id of [
      'api:ml-workspace',
      'entity-card:ml-workspace',
      'entity-content:ml-workspace',
      'page:ml-workspace',
      'scaffolder-form-field:ml-workspace/ml-workspace-isolation',
    ] as const) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
  });

  it('shows the card on the page of a workspace', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: workspace }),
        isolationEntityCard,
      ],
      apis: [[mlWorkspaceApiRef, apiOf(workspacePosture(isolation))]],
    });
    expect(
      await screen.findByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
  });

  it('lets an app give the page another path', () => {
    const page = plugin.getExtension('page:ml-workspace');
    const moved = createExtensionTester(
      page.override({ params: { path: '/isolated' } }),
    );
    expect(moved.get(coreExtensionData.routePath)).toBe('/isolated');
  });

  it('keeps the card away from other entities', () => {
    const tester = createExtensionTester(isolationEntityCard);
    const fits = tester.get(EntityCardBlueprint.dataRefs.filterFunction)!;
    expect(fits(workspace)).toBe(true);
    expect(fits({ ...workspace, kind: 'Component' })).toBe(false);
    expect(fits({ ...workspace, spec: { type: 'database' } })).toBe(false);
    expect(tester.get(EntityCardBlueprint.dataRefs.type)).toBe('content');
  });

  it.each([
    ['card', isolationEntityCard],
    ['tab', isolationEntityContent],
  ])(
    'tells in the %s of an entity without the annotation how a workspace is linked',
    async (_, extension) => {
      const error = await refusal(404, 'NotFoundError', 'none');
      const api = apiOf(workspacePosture(isolation), {
        getWorkspaceByEntity: async () => {
          throw error;
        },
      });
      renderTestApp({
        extensions: [createTestEntityPage({ entity: workspace }), extension],
        apis: [
          [mlWorkspaceApiRef, api],
          [catalogApiRef, catalogApiMock()],
        ],
      });
      expect(
        await screen.findByRole('region', {
          name: 'No workspace is linked to this entity',
        }),
      ).toHaveTextContent('The annotation ml-workspace/id is missing');
    },
  );

  it.each([
    ['card', isolationEntityCard],
    ['tab', isolationEntityContent],
  ])('says in the %s that a workspace is retired', async (_, extension) => {
    const retired = { ...workspacePosture(isolation) };
    retired.requestState = 'retired';
    renderTestApp({
      extensions: [createTestEntityPage({ entity: workspace }), extension],
      apis: [
        [mlWorkspaceApiRef, apiOf(retired)],
        [catalogApiRef, catalogApiMock()],
      ],
    });
    expect(
      await screen.findByText(/This workspace is retired/),
    ).toBeInTheDocument();
  });

  it('lets configuration show the card elsewhere', () => {
    const tester = createExtensionTester(isolationEntityCard, {
      config: { filter: { kind: 'component' }, type: 'info' },
    });
    const fits = tester.get(EntityCardBlueprint.dataRefs.filterFunction)!;
    expect(fits({ ...workspace, kind: 'Component' })).toBe(true);
    expect(fits(workspace)).toBe(false);
    expect(tester.get(EntityCardBlueprint.dataRefs.type)).toBe('info');
  });

  it('shows the tab on the page of a workspace', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: workspace }),
        isolationEntityContent,
      ],
      apis: [
        [mlWorkspaceApiRef, apiOf(workspacePosture(isolation))],
        [catalogApiRef, catalogApiMock()],
      ],
    });
    expect(
      await screen.findByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Outbound rules', level: 2 }),
    ).toBeInTheDocument();
  });

  it('keeps the tab away from other entities, and lets configuration say otherwise', () => {
    const component = { ...workspace, kind: 'Component' };
    const fitsOf = (tester: { get: (ref: any) => any }) =>
      tester.get(EntityContentBlueprint.dataRefs.filterFunction);
    const plain = createExtensionTester(isolationEntityContent);
    expect(plain.get(coreExtensionData.routePath)).toBe('/isolation');
    expect(plain.get(EntityContentBlueprint.dataRefs.title)).toBe('Isolation');
    expect(fitsOf(plain)(workspace)).toBe(true);
    expect(fitsOf(plain)(component)).toBe(false);
    const told = createExtensionTester(isolationEntityContent, {
      config: {
        path: '/network',
        title: 'Network',
        filter: { kind: 'component' },
        changeTemplate: 'template:default/ours',
      },
    });
    expect(told.get(coreExtensionData.routePath)).toBe('/network');
    expect(told.get(EntityContentBlueprint.dataRefs.title)).toBe('Network');
    expect(fitsOf(told)(component)).toBe(true);
    expect(fitsOf(told)(workspace)).toBe(false);
  });

  it('serves the requests under /ml-workspace', async () => {
    expect(
      createExtensionTester(requestsPage).get(coreExtensionData.routePath),
    ).toBe('/ml-workspace');
    renderTestApp({
      extensions: [requestsPage],
      initialRouteEntries: ['/ml-workspace'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [
          mlWorkspaceApiRef,
          fakeApi({
            listRequests: async () => ({ items: [requestDetail(isolation)] }),
          }),
        ],
      ],
    });
    expect(
      await screen.findByRole('link', { name: 'mlw-churn' }),
    ).toHaveAttribute('href', '/ml-workspace/requests/r-1');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it.each([
    ['MlWorkspaceIsolation', createExtensionTester(isolationFormField)],
    ['MlWorkspaceAskAnyway', createExtensionTester(askAnywayFormField)],
  ])('offers %s under the name templates use', async (name, extension) => {
    const load = extension.get(FormFieldBlueprint.dataRefs.formFieldLoader);
    expect(await load()).toMatchObject({
      name,
      component: expect.any(Function),
      validation: expect.any(Function),
      schema: { schema: { uiOptions: { type: 'object' } } },
    });
  });
});
