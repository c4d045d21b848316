import {
  MlWorkspaceApi,
  WorkspaceDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  ANNOTATION_ID,
  ENGINE_VERSION,
  completeRequest,
} from '@ringfence/engine';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityMlWorkspaceIsolationCard, mlWorkspaceApiRef } from '../..';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
  partlyKnownIsolation,
} from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { apiOf } from '../../__testUtils__/workspace';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'mlw-churn-1234abcd',
    namespace: 'default',
    annotations: { [ANNOTATION_ID]: '/subscriptions/5f0c/mlw-churn' },
  },
  spec: { type: 'ml-workspace', owner: 'group:default/data-science' },
};

const cardOf = (api: MlWorkspaceApi, shown: Entity) => (
  <TestApiProvider apis={[[mlWorkspaceApiRef, api]]}>
    <EntityProvider entity={shown}>
      <EntityMlWorkspaceIsolationCard />
    </EntityProvider>
  </TestApiProvider>
);

const known = () => workspacePosture(completeRequest(completeIsolation()));

const show = (
  ask: MlWorkspaceApi['getWorkspaceByEntity'],
  shown: Entity = entity,
) =>
  renderInTestApp(cardOf(apiOf(known(), { getWorkspaceByEntity: ask }), shown));

const answerWith = (answer: WorkspaceDetail) =>
  renderInTestApp(cardOf(apiOf(answer), entity));

const lane = (name: string) =>
  screen.getByRole('heading', { name, level: 4 }).closest('li')!;

describe('the isolation card', () => {
  it('says the verdict with the worst fact first, and what it rests on', async () => {
    await answerWith(workspacePosture(completeRequest(completeIsolation())));
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Exfiltration-protected: nobody gets in from the internet and no data gets out',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('As requested')).toBeInTheDocument();
    expect(screen.getByText('Internal data')).toBeInTheDocument();
    expect(screen.getByText(/cannot be undone/)).toBeInTheDocument();
    expect(screen.getByText(/Policy baseline v1/)).toBeInTheDocument();
    expect(screen.getByText('meets policy')).toBeInTheDocument();
    expect(screen.getByText('What a green does not prove')).toBeInTheDocument();
    expect(screen.getByText('DNS tunnelling')).toBeInTheDocument();
  });

  it('shows the four boundaries from inbound to outbound, each with state and two facts', async () => {
    await answerWith(workspacePosture(completeRequest(exposedIsolation())));
    const strip = await screen.findByRole('list', {
      name: 'Boundaries, from inbound to outbound',
    });
    expect(
      within(strip)
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.textContent),
    ).toEqual(['Inbound', 'Workspace & resources', 'Compute', 'Outbound']);
    expect(within(lane('Inbound')).getByText('Open')).toBeInTheDocument();
    expect(within(lane('Compute')).getByText('Closed')).toBeInTheDocument();
    expect(
      within(lane('Inbound')).getByText('Public access on, for all networks'),
    ).toBeInTheDocument();
    expect(
      within(lane('Inbound')).getByText('1 private endpoint approved'),
    ).toBeInTheDocument();
    expect(lane('Outbound')).toHaveTextContent(
      'the managed network → the internet → any destination is allowed',
    );
    expect(lane('Compute')).toHaveTextContent('Shown by compute: none');
    expect(screen.queryByText('What a green does not prove')).toBeNull();
  });

  it('tells of each failing check what is observed, what is expected and where it is written', async () => {
    await answerWith(workspacePosture(completeRequest(exposedIsolation())));
    const title = await screen.findByText(
      'The workspace is not open to all networks',
    );
    const row = title.closest('li')!;
    expect(within(row).getByText('Fails')).toBeInTheDocument();
    expect(
      within(row).getByText('public access on, for all networks'),
    ).toBeInTheDocument();
    expect(
      within(row).getByText('public access off, or on for selected addresses'),
    ).toBeInTheDocument();
    expect(
      within(row).getByRole('link', {
        name: /2026-02-05.*opens Microsoft Learn/,
      }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//),
    );
  });

  it('says why policy is not met', async () => {
    await answerWith(workspacePosture(completeRequest(exposedIsolation())));
    expect(
      await screen.findByText(/restricted data needs Exfiltration-protected/i),
    ).toBeInTheDocument();
    expect(screen.getByText('does not meet policy')).toBeInTheDocument();
    expect(screen.queryByText('meets policy')).not.toBeInTheDocument();
  });

  it('names what would need to be known, and never shows what is unknown as closed', async () => {
    await answerWith(workspacePosture(completeRequest(partlyKnownIsolation())));
    expect(
      await screen.findByRole('heading', {
        name: 'What we would need to know',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('whether public access to the workspace is on'),
    ).toBeInTheDocument();
    expect(within(lane('Inbound')).getByText('Unknown')).toBeInTheDocument();
    expect(
      within(lane('Inbound')).queryByText('Closed'),
    ).not.toBeInTheDocument();
  });

  it('counts every status on its own, unknown never among those that pass', async () => {
    const answer = workspacePosture(completeRequest(partlyKnownIsolation()));
    await answerWith(answer);
    const counts = await screen.findByRole('list', {
      name: 'Results of all checks',
    });
    const number = (status: string) =>
      answer.posture.results.filter(result => result.status === status).length;
    expect(number('unknown')).toBeGreaterThan(0);
    expect(counts).toHaveTextContent(`${number('unknown')} unknown`);
    expect(counts).toHaveTextContent(`${number('pass')} pass`);
    expect(counts).toHaveTextContent(
      `${number('not-applicable')} not applicable`,
    );
  });

  it('shows a waived check as waived, until when and by whom, not as passing', async () => {
    const answer = workspacePosture(completeRequest(exposedIsolation()));
    const waived = answer.posture.results.find(
      result => result.check === 'public-access-restricted',
    )!;
    waived.status = 'waived';
    waived.waivers = [
      {
        reason: 'Moves behind the gateway in January',
        approver: 'user:default/rosa',
        expires: '2027-01-12T12:00:00Z',
      },
    ];
    await answerWith(answer);
    const row = (await screen.findByText(waived.title)).closest('li')!;
    expect(within(row).getByText('Waived')).toBeInTheDocument();
    expect(row).toHaveTextContent(
      /until Jan 12, 2027 by user:default\/rosa: Moves behind the gateway/,
    );
    expect(
      screen.getByRole('list', { name: 'Results of all checks' }),
    ).toHaveTextContent(/1 waived until Jan 12, 2027/);
  });

  it('says when Azure was read for an observed posture', async () => {
    await answerWith(
      workspacePosture(completeIsolation(), {
        kind: 'observed',
        observedAt: '2026-11-19T08:00:00Z',
      }),
    );
    expect(
      await screen.findByText('Read from Azure on Nov 19, 2026'),
    ).toBeInTheDocument();
  });

  it('keeps its shape while loading', async () => {
    const { container } = await show(() => new Promise(() => {}));
    expect(
      screen.getByRole('heading', { name: 'Isolation', level: 2 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the isolation',
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says that loading failed, keeps the details at hand, and tries again on demand', async () => {
    const answers = [
      await refusal(503, 'ServiceUnavailableError', 'database is away'),
    ];
    const { container } = await show(async () => {
      const error = answers.pop();
      if (error) throw error;
      return workspacePosture(completeRequest(completeIsolation()));
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Could not load the isolation');
    expect(alert).toHaveTextContent('answered 503');
    expect(alert).toHaveTextContent('GET /workspaces/by-entity/');
    expect(alert).toHaveTextContent('database is away');
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
  });

  it('says that one may not see it, and which permission it takes', async () => {
    const error = await refusal(403, 'NotAllowedError', 'no');
    const { container } = await show(async () => {
      throw error;
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see this isolation');
    expect(alert).toHaveTextContent('ml-workspace.request.read');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says that no workspace is known, and what to do', async () => {
    const error = await refusal(404, 'NotFoundError', 'none');
    const { container } = await show(async () => {
      throw error;
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('No workspace is known for this entity');
    expect(alert).toHaveTextContent('request the workspace');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('tells of an entity without the annotation how a workspace is linked to it', async () => {
    const error = await refusal(404, 'NotFoundError', 'none');
    const { container } = await show(
      async () => {
        throw error;
      },
      { ...entity, kind: 'Component', metadata: { name: 'website' } },
    );
    const help = await screen.findByRole('region', {
      name: 'No workspace is linked to this entity',
    });
    expect(help).toHaveTextContent('The annotation ml-workspace/id is missing');
    const example = within(help).getByRole('region', {
      name: 'Example of an entity',
    });
    expect(example).toHaveTextContent(/kind: Resource/);
    expect(example).toHaveTextContent(/ml-workspace\/id: \/subscriptions\//);
    expect(
      within(help).getByRole('button', { name: 'Copy the example' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('never hides what the backend knows of an entity without the annotation', async () => {
    await show(async () => known(), {
      ...entity,
      metadata: { name: 'mlw-churn-1234abcd' },
    });
    expect(
      await screen.findByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
  });

  it('names every place of a declared isolation that is wrong, and no verdict', async () => {
    const error = await refusal(409, 'ConflictError', 'cannot be shown', [
      {
        pointer: '/spec/isolation/inbond',
        message: 'There is no setting called "inbond" here',
        expected: 'a known setting, or nothing',
      },
    ]);
    const { container } = await show(async () => {
      throw error;
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('declares an isolation that is wrong');
    const places = within(alert).getByRole('list', {
      name: 'Places to correct',
    });
    const [place] = within(places).getAllByRole('listitem');
    expect(place).toHaveTextContent('/spec/isolation/inbond');
    expect(place).toHaveTextContent('Expected: a known setting, or nothing');
    expect(
      within(alert).getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says that what was asked for is not what is there', async () => {
    await answerWith(known());
    expect(await screen.findByRole('note')).toHaveTextContent(
      'Nothing was read from Azure yet',
    );
  });

  it('says that a reading is old, and since when', async () => {
    await answerWith({
      ...workspacePosture(completeIsolation(), {
        kind: 'observed',
        observedAt: '2026-11-18T08:00:00Z',
      }),
      stale: true,
    });
    expect(await screen.findByRole('note')).toHaveTextContent(
      /This reading is old: .* Nov 18, 2026/,
    );
  });

  it('has nothing to keep in mind about a fresh reading', async () => {
    await answerWith(
      workspacePosture(completeIsolation(), {
        kind: 'observed',
        observedAt: '2026-11-18T08:00:00Z',
      }),
    );
    await screen.findByRole('list', { name: /Boundaries/ });
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });

  it('says that a workspace is retired', async () => {
    await answerWith({ ...known(), requestState: 'retired' });
    expect(
      await screen.findByText(/This workspace is retired/),
    ).toBeInTheDocument();
  });

  it('shows a row of a newer engine with a notice', async () => {
    const answer = known();
    answer.posture.engineVersion = '99';
    await answerWith(answer);
    expect(await screen.findByText(/Judged by engine 99/)).toHaveTextContent(
      `this page has engine ${ENGINE_VERSION}`,
    );
  });

  it.each([0, 200])('holds a workspace with %i outbound rules', async count => {
    const rules = Array.from({ length: count }, (_, index) => ({
      name: `rule-${index}`,
      type: 'FQDN',
      fqdn: `host-${index}.example.org`,
    }));
    const isolation = completeIsolation();
    await answerWith(
      workspacePosture(
        completeRequest({
          ...isolation,
          outbound: { ...isolation.outbound, rules },
        }),
      ),
    );
    await screen.findByRole('list', { name: /Boundaries/ });
    expect(within(lane('Outbound')).getAllByText(/./).length).toBeLessThan(10);
  });

  it('shows an error, and no verdict, when the answer is malformed', async () => {
    const answer = workspacePosture(completeRequest(completeIsolation()));
    const { lanes, ...half } = answer.posture;
    await show(async () => ({
      ...answer,
      posture: half as typeof answer.posture,
    }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The isolation could not be read');
    expect(alert).toHaveTextContent('posture.lanes');
    expect(
      screen.queryByText(/Exfiltration-protected/),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Closed')).not.toBeInTheDocument();
  });

  it('ignores an answer for the entity before, and ends the call when it goes', async () => {
    const pending: {
      name: string;
      signal?: AbortSignal;
      give: (answer: WorkspaceDetail) => void;
    }[] = [];
    const api = apiOf(known(), {
      getWorkspaceByEntity: ({ name }, options) =>
        new Promise(give => {
          pending.push({ name, signal: options?.signal, give });
        }),
    });
    const other: Entity = {
      ...entity,
      metadata: { ...entity.metadata, name: 'other' },
    };
    const { rerender, unmount } = await renderInTestApp(cardOf(api, entity));
    rerender(cardOf(api, other));
    await waitFor(() => expect(pending.at(-1)?.name).toBe('other'));
    const [first, last] = [pending[0], pending.at(-1)!];
    expect(first.signal?.aborted).toBe(true);
    last.give(workspacePosture(completeRequest(exposedIsolation())));
    first.give(workspacePosture(completeRequest(completeIsolation())));
    expect(
      await screen.findByRole('heading', { name: /anyone on the internet/ }),
    ).toBeInTheDocument();
    unmount();
    expect(last.signal?.aborted).toBe(true);
  });

  it.each([
    ['closed', completeIsolation()],
    ['open', exposedIsolation()],
    ['partly known', partlyKnownIsolation()],
  ])('has no accessibility faults when %s', async (_, isolation) => {
    const { container } = await answerWith(
      workspacePosture(completeRequest(isolation)),
    );
    await screen.findByRole('list', { name: /Boundaries/ });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
