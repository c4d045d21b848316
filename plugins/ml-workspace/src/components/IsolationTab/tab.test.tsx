import {
  ENGINE_VERSION,
  WorkspaceIsolation,
  completeRequest,
} from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
  partlyKnownIsolation,
} from '../../__testUtils__/isolations';
import { accessibilityFaults } from '../../__testUtils__/axe';
import {
  changeTemplate,
  panel,
  renderTab,
  workspaceEntity,
  retireTemplate,
} from '../../__testUtils__/renderTab';
import { refusal } from '../../__testUtils__/refusal';
import { apiOf } from '../../__testUtils__/workspace';

const exposed = () => workspacePosture(completeRequest(exposedIsolation()));
const closed = () => workspacePosture(completeRequest(completeIsolation()));

const failingApi = (error: Error) =>
  apiOf(closed(), {
    getWorkspaceByEntity: async () => {
      throw error;
    },
  });

jest.setTimeout(30_000);

describe('the isolation tab', () => {
  it('says the verdict, draws the boundaries and lists checks, rules and changes', async () => {
    await renderTab(apiOf(exposed()));
    expect(
      await screen.findByRole('heading', { level: 3, name: /anyone on the/ }),
    ).toBeInTheDocument();
    for (const title of [
      'Boundaries',
      'Checks',
      'What if',
      'Outbound rules',
      'Changes',
    ]) {
      expect(await panel(title)).toBeInTheDocument();
    }
  });

  it('leads to the boundary that its address ends in', async () => {
    const scroll = jest.fn();
    Element.prototype.scrollIntoView = scroll;
    const { container } = await renderTab(apiOf(exposed()), {
      at: '/#outbound',
    });
    const [boundary] = container.ownerDocument.querySelectorAll('#outbound');
    expect(boundary).toHaveFocus();
    expect(
      within(boundary as HTMLElement).getByRole('heading'),
    ).toHaveTextContent('Outbound');
    expect(scroll).toHaveBeenCalledTimes(1);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('opens the change template filled in, where the portal has it', async () => {
    await renderTab(apiOf(closed()), { templates: [changeTemplate] });
    const link = await screen.findByRole('link', { name: 'Request a change' });
    const address = new URL(link.getAttribute('href')!, 'http://localhost');
    expect(address.pathname).toBe('/create/templates/default/change-isolation');
    expect(JSON.parse(address.searchParams.get('formData')!)).toEqual({
      workspace: 'resource:default/mlw-churn-1234abcd',
      version: 3,
      isolation: completeRequest(completeIsolation()),
    });
  });

  it('leaves a long isolation out of the address, and the link out without the template', async () => {
    const rules = Array.from({ length: 200 }, (_, index) => ({
      name: `rule-${index}`,
      type: 'FQDN',
      fqdn: `host-${index}.example.org`,
    }));
    const large: WorkspaceIsolation = {
      ...completeIsolation(),
      outbound: { ...completeIsolation().outbound, rules },
    };
    const { unmount } = await renderTab(
      apiOf(workspacePosture(completeRequest(large))),
      { templates: [changeTemplate] },
    );
    const link = await screen.findByRole('link', { name: 'Request a change' });
    expect(link.getAttribute('href')!.length).toBeLessThan(500);
    unmount();
    await renderTab(apiOf(closed()));
    await panel('Checks');
    expect(
      screen.queryByRole('link', { name: 'Request a change' }),
    ).not.toBeInTheDocument();
  });

  it('opens the template that retires the workspace, filled in, where the portal has it', async () => {
    const { unmount } = await renderTab(apiOf(closed()), {
      templates: [retireTemplate],
    });
    const link = await screen.findByRole('link', { name: 'Retire' });
    const address = new URL(link.getAttribute('href')!, 'http://localhost');
    expect(address.pathname).toBe('/create/templates/default/retire-workspace');
    expect(JSON.parse(address.searchParams.get('formData')!)).toEqual({
      workspace: 'resource:default/mlw-churn-1234abcd',
    });
    unmount();
    await renderTab(apiOf(closed()), { templates: [changeTemplate] });
    await screen.findByRole('link', { name: 'Request a change' });
    expect(
      screen.queryByRole('link', { name: 'Retire' }),
    ).not.toBeInTheDocument();
  });

  it('offers to change or retire nothing of a workspace that is retired', async () => {
    await renderTab(apiOf({ ...closed(), requestState: 'retired' }), {
      templates: [changeTemplate, retireTemplate],
    });
    await screen.findByText(/This workspace is retired/);
    // Both appear once the templates are read, so they get the time for it.
    const links = { name: /^(Request a change|Retire)$/ };
    await expect(
      screen.findAllByRole('link', links, { timeout: 500 }),
    ).rejects.toThrow('Unable to find');
  });

  it('copies the isolation as YAML, and says when the browser refuses', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await renderTab(apiOf(closed()));
    await user.click(
      await screen.findByRole('button', { name: 'Copy as YAML' }),
    );
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(
      expect.stringContaining('isolationMode: AllowOnlyApprovedOutbound'),
    );
    write.mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('button', { name: 'Copy as YAML' }));
    expect(
      await screen.findByText('The browser did not let this page copy'),
    ).toBeInTheDocument();
  });
});

describe('the checks of the tab', () => {
  it('stand failing first, with severity, reason and the Azure Policy that enforces them', async () => {
    await renderTab(apiOf(exposed()));
    const checks = await panel('Checks');
    const list = within(checks).getByRole('list', {
      name: /^Checks that fail/,
    });
    const [first] = within(list).getAllByRole('listitem');
    expect(within(first).getByText('Fails')).toBeInTheDocument();
    expect(within(first).getByText('High')).toBeInTheDocument();
    expect(within(first).getByText('Why')).toBeInTheDocument();
    expect(list).toHaveTextContent(/Azure Policy.*Workspaces should/);
  });

  it('are narrowed by toggles that say whether they are pressed', async () => {
    const shown = workspacePosture(completeRequest(partlyKnownIsolation()));
    await renderTab(apiOf(shown));
    const checks = await panel('Checks');
    const unknown = within(checks).getByRole('button', { name: /unknown$/ });
    expect(unknown).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(unknown);
    expect(unknown).toHaveAttribute('aria-pressed', 'true');
    const list = within(checks).getByRole('list', {
      name: /^Checks that fail/,
    });
    expect(within(list).queryByText('Fails')).not.toBeInTheDocument();
    await userEvent.click(unknown);
    await userEvent.click(
      within(checks).getByRole('button', { name: '0 waived' }),
    );
    expect(checks).toHaveTextContent('No check came out this way.');
  });

  it('that pass or do not apply are counted and folded', async () => {
    const shown = closed();
    await renderTab(apiOf(shown));
    const passing = shown.posture.results.filter(
      ({ status }) => status === 'pass',
    );
    const checks = await panel('Checks');
    const fold = within(checks).getByText(`${passing.length} checks pass`);
    expect(
      within(checks).queryByText(passing[0].title),
    ).not.toBeInTheDocument();
    await userEvent.click(fold);
    expect(
      await within(checks).findByText(passing[0].title),
    ).toBeInTheDocument();
  });
});

describe('what the tab says of its own state', () => {
  it('loads in its own shape', async () => {
    const { container } = await renderTab(
      apiOf(closed(), { getWorkspaceByEntity: () => new Promise(() => {}) }),
    );
    expect(
      await screen.findByText('Loading the isolation'),
    ).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it.each([
    [404, 'NotFoundError', 'No workspace is known for this entity'],
    [403, 'NotAllowedError', 'You may not see this isolation'],
  ])('answers %d in words', async (status, name, words) => {
    const error = await refusal(status, name, 'because of a test');
    const { container } = await renderTab(failingApi(error));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('tells of an entity without the annotation how a workspace is linked to it', async () => {
    const { container } = await renderTab(
      failingApi(await refusal(404, 'NotFoundError', 'none')),
      {
        entity: {
          ...workspaceEntity,
          kind: 'Component',
          metadata: { name: 'website' },
        },
      },
    );
    const help = await screen.findByRole('region', {
      name: 'No workspace is linked to this entity',
    });
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      within(help).getByRole('button', { name: 'Copy the example' }),
    );
    expect(write.mock.calls[0][0]).toMatch(
      /ml-workspace\/id: \/subscriptions\/.*\n.*type: ml-workspace/s,
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('names every place of a declared isolation that is wrong', async () => {
    const places = ['/spec/isolation/inbond', '/spec/owner'];
    const error = await refusal(
      409,
      'ConflictError',
      'cannot be shown',
      places.map(pointer => ({ pointer, message: 'm', expected: 'e' })),
    );
    const { container } = await renderTab(failingApi(error));
    const list = await screen.findByRole('list', { name: 'Places to correct' });
    const items = within(list).getAllByRole('listitem');
    places.forEach((place, index) =>
      expect(items[index]).toHaveTextContent(place),
    );
    expect(screen.queryByText('Closed')).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('tries again after an error', async () => {
    const error = await refusal(503, 'ServiceUnavailableError', 'away');
    const errors = [error];
    await renderTab(
      apiOf(closed(), {
        getWorkspaceByEntity: async () => {
          const next = errors.pop();
          if (next) throw next;
          return closed();
        },
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
  });

  it('shows nothing of a malformed isolation', async () => {
    const shown = closed();
    const isolation = { ...shown.isolation, inbund: {} } as WorkspaceIsolation;
    await renderTab(apiOf({ ...shown, isolation }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The isolation could not be read',
    );
    expect(screen.queryByText('Closed')).not.toBeInTheDocument();
  });

  it('says that what was asked for is not what is there', async () => {
    await renderTab(apiOf(closed()));
    expect(
      await screen.findByText(/Nothing was read from Azure yet/),
    ).toBeInTheDocument();
  });

  it('says that a reading is old, and since when', async () => {
    const shown = workspacePosture(completeIsolation(), {
      kind: 'observed',
      observedAt: '2026-11-18T08:00:00Z',
    });
    await renderTab(apiOf({ ...shown, stale: true }));
    expect(await screen.findByText(/This reading is old/)).toHaveTextContent(
      'Nov 18, 2026',
    );
  });

  it('says that a workspace is retired', async () => {
    await renderTab(apiOf({ ...closed(), requestState: 'retired' }));
    expect(
      await screen.findByText(/This workspace is retired/),
    ).toBeInTheDocument();
  });

  it('shows a row of a newer engine with a notice', async () => {
    const shown = closed();
    shown.posture.engineVersion = '99';
    const [first, ...others] = shown.posture.results;
    shown.posture.results = [
      { ...first, check: 'a-check-of-tomorrow' },
      ...others,
    ];
    await renderTab(apiOf(shown));
    expect(await screen.findByText(/Judged by engine 99/)).toHaveTextContent(
      `this page has engine ${ENGINE_VERSION}`,
    );
    expect(
      await screen.findByRole('heading', { name: /^Exfiltration-protected/ }),
    ).toBeInTheDocument();
  });

  it('tells markup, right-to-left and very long names as text', async () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      'שלום-مرحبا',
      'n'.repeat(200),
    ];
    const rules = names.map(name => ({
      name,
      type: 'FQDN',
      fqdn: 'pypi.org',
      portRanges: '443',
    }));
    const isolation = {
      ...completeIsolation(),
      outbound: { ...completeIsolation().outbound, rules },
    };
    const { container } = await renderTab(
      apiOf(workspacePosture(completeRequest(isolation))),
    );
    const table = within(await panel('Outbound rules'));
    for (const name of names) {
      expect(table.getByRole('rowheader', { name })).toBeInTheDocument();
    }
    expect(container.querySelector('img')).toBeNull();
  });

  it.each([
    ['closed', completeIsolation()],
    ['open', exposedIsolation()],
    ['partly known', partlyKnownIsolation()],
  ])('has no accessibility faults when %s', async (_, isolation) => {
    const { container } = await renderTab(
      apiOf(workspacePosture(completeRequest(isolation))),
    );
    await panel('What if');
    await screen.findByRole('list', { name: 'All changes, newest first' });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
