import { WorkspaceDrift } from '@ringfence/backstage-plugin-ml-workspace-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityMlWorkspaceIsolationCard, mlWorkspaceApiRef } from '../..';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { drifted, driftOf } from '../../__testUtils__/drift';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { refusal } from '../../__testUtils__/refusal';
import { workspaceEntity } from '../../__testUtils__/renderTab';
import { isolationEntityCard } from '../../alpha/entityCards';

const apiWith = (getDrift: () => Promise<WorkspaceDrift>) =>
  fakeApi({ getWorkspaceByEntity: async () => drifted, getDrift });

const systems = {
  legacy: (getDrift: () => Promise<WorkspaceDrift>) =>
    renderInTestApp(
      <TestApiProvider apis={[[mlWorkspaceApiRef, apiWith(getDrift)]]}>
        <EntityProvider entity={workspaceEntity}>
          <EntityMlWorkspaceIsolationCard />
        </EntityProvider>
      </TestApiProvider>,
    ),
  new: (getDrift: () => Promise<WorkspaceDrift>) =>
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: workspaceEntity }),
        isolationEntityCard,
      ],
      apis: [[mlWorkspaceApiRef, apiWith(getDrift)]],
    }),
};

describe.each(['legacy', 'new'] as const)(
  'drift on the card of the %s frontend system',
  system => {
    it('comes before the verdict, with who did it', async () => {
      await systems[system](async () => driftOf());
      const note = (await screen.findByText('Looser than approved.')).closest(
        '[role=note]',
      )!;
      expect(note).toHaveTextContent(
        /Inbound at \/inbound\/publicNetworkAccess/,
      );
      expect(note).toHaveTextContent(/Changed by omar@example.com/);
      const verdict = screen.getByRole('heading', {
        name: /^Partially isolated/,
      });
      expect(note.compareDocumentPosition(verdict)).toBe(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
      expect(await accessibilityFaults(note)).toEqual([]);
    });

    it('says so where it could not be compared', async () => {
      await systems[system](async () => {
        throw await refusal(503, 'ServiceUnavailableError', 'no');
      });
      expect(
        await screen.findByText(/could not be compared with what was approved/),
      ).toBeVisible();
    });
  },
);
