import { completeRequest } from '@ringfence/engine';
import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { mlWorkspaceApiRef } from '../api';
import { workspacePosture } from '../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../__testUtils__/isolations';
import { apiOf } from '../__testUtils__/workspace';
import { isolationEntityCard } from './entityCards';

const workspace: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'mlw-churn-1234abcd', namespace: 'default' },
  spec: { type: 'ml-workspace', owner: 'group:default/data-science' },
};

const show = (language: string, ask: () => Promise<unknown>) =>
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: workspace }),
      isolationEntityCard,
    ],
    apis: [
      [
        mlWorkspaceApiRef,
        apiOf(workspacePosture(completeRequest(completeIsolation())), {
          getWorkspaceByEntity: ask as never,
        }),
      ],
    ],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'de', 'fr'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });

const isolated = async () =>
  workspacePosture(completeRequest(completeIsolation()));

const exposed = async () =>
  workspacePosture(completeRequest(exposedIsolation()));

// A portal remembers the language in the browser.
afterEach(() => window.localStorage.clear());

describe('the card in a portal that speaks German', () => {
  it('says everything of its own in German, and leaves what the engine says', async () => {
    show('de', isolated);
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Abflussgeschützt: nobody gets in from the internet and no data gets out',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('erfüllt die Richtlinie')).toBeInTheDocument();
    expect(screen.getByText(/nicht umkehrbar/)).toBeInTheDocument();
    expect(screen.getByText('Wie beantragt')).toBeInTheDocument();
    expect(screen.getByText(/^Richtlinie baseline v1/)).toBeInTheDocument();
    const lanes = screen.getByRole('list', {
      name: 'Grenzen, von eingehend bis ausgehend',
    });
    expect(
      within(lanes)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Eingehend',
      'Arbeitsbereich & Ressourcen',
      'Rechenleistung',
      'Ausgehend',
    ]);
    expect(
      screen.getByRole('button', { name: 'Bild anzeigen' }),
    ).toBeInTheDocument();
  });

  it('says in German how many checks came out which way', async () => {
    show('de', exposed);
    const failing = await screen.findByRole('list', {
      name: 'Prüfungen, die verletzt, akzeptiert oder nicht bekannt sind',
    });
    expect(within(failing).getAllByText('Verletzt')).not.toEqual([]);
    expect(within(failing).getAllByText('Erwartet')).not.toEqual([]);
    const counts = screen.getByRole('list', {
      name: 'Ergebnisse aller Prüfungen',
    });
    expect(counts).toHaveTextContent(/\d+ verletzt/);
    expect(counts).toHaveTextContent(/\d+ bestanden/);
  });

  it('says in German why there is nothing to show', async () => {
    show('de', async () => {
      throw new TypeError('Failed to fetch');
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Der Dienst ml-workspace war nicht erreichbar.',
    );
    expect(
      within(alert).getByRole('button', { name: 'Erneut versuchen' }),
    ).toBeInTheDocument();
  });
});

it('falls back to English in a language that nobody has translated it to', async () => {
  show('fr', isolated);
  expect(
    await screen.findByRole('heading', {
      level: 3,
      name: /^Exfiltration-protected: /,
    }),
  ).toBeInTheDocument();
});
