import {
  RequestEvent,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { requestDetail } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { renderRequests as show } from '../../__testUtils__/renderRequests';
import { changeTemplate, retireTemplate } from '../../__testUtils__/renderTab';

const detail = requestDetail(completeRequest(completeIsolation()));
const createTemplate = {
  ...changeTemplate,
  metadata: { name: 'managed-approved-outbound', namespace: 'default' },
};
const templates = [createTemplate, changeTemplate, retireTemplate];

const at = '/ml-workspace/requests/r-1';

const showRequest = (
  request: WorkspaceRequestDetail,
  offered: typeof templates = templates,
) => show({ getRequest: async () => request }, at, offered);

const rejectedBy = (by: string): RequestEvent[] => [
  detail.events[0],
  { ...detail.events[1], type: 'rejected', by },
];

/** Where a link leads, and what it fills in there. */
const filledIn = (link: HTMLElement) => {
  const { pathname, searchParams } = new URL(
    link.getAttribute('href')!,
    'http://localhost',
  );
  return [pathname, JSON.parse(searchParams.get('formData')!)];
};

const section = async (title: string) =>
  within(
    (await screen.findByRole('heading', { name: title })).closest('section')!,
  );

describe('one request', () => {
  it('shows its state, its posture as stored, and what happened', async () => {
    await show(
      {
        getRequest: async ({ id }) => ({
          ...detail,
          id,
          description: 'Predicts who leaves',
        }),
      },
      at,
    );
    expect(
      await screen.findByRole('heading', { name: 'mlw-churn', level: 2 }),
    ).toBeInTheDocument();
    expect(screen.getByText('Predicts who leaves')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: /^Exfiltration-protected: / }),
    ).toBeInTheDocument();
    const events = within(
      screen.getByRole('list', { name: 'What happened' }),
    ).getAllByRole('listitem');
    expect(events.map(event => event.textContent)).toEqual([
      expect.stringMatching(/^Submittedby .*anna/),
      expect.stringMatching(/^Approvedby policy/),
    ]);
  });

  it('leads to the workspace once it is approved', async () => {
    await show({ getRequest: async () => detail }, at);
    expect(
      await screen.findByRole('link', {
        name: 'Open the workspace in the catalog',
      }),
    ).toHaveAttribute('href', '/catalog/default/resource/mlw-churn-1234abcd');
  });

  it.each([
    ['create', 'submitted', 'Enters the catalog when the request is approved'],
    ['create', 'rejected', 'Not in the catalog: the request was rejected'],
    ['create', 'retired', /^No longer in the catalog/],
    ['retire', 'approved', /^No longer in the catalog/],
    ['unknown', 'approved', 'Not known to this version'],
  ] as const)(
    'says of a %s that is %s that there is no entity',
    async (kind, state, words) => {
      await showRequest({ ...detail, kind, state });
      expect(await screen.findByText(words)).toBeInTheDocument();
      expect(
        screen.queryByRole('link', { name: /in the catalog/ }),
      ).not.toBeInTheDocument();
    },
  );

  it.each([
    ['change', 'submitted'],
    ['change', 'live'],
    ['retire', 'submitted'],
  ] as const)(
    'leads from a %s that is %s to the workspace',
    async (kind, state) => {
      await showRequest({ ...detail, kind, state });
      expect(
        await screen.findByRole('link', { name: /in the catalog/ }),
      ).toBeInTheDocument();
    },
  );

  it.each([
    ['create', 'submitted', /waits for a reviewer/],
    ['create', 'generated', /Open the pull request/],
    ['change', 'approved', /changed files are written next/],
    ['retire', 'approved', /Nothing is deleted in Azure/],
    ['retire', 'retired', /the workspace is retired/],
    ['create', 'unknown', /Update the plugin/],
    ['unknown', 'approved', /Update the plugin/],
  ] as const)(
    'says of a %s that is %s what happens next',
    async (kind, state, words) => {
      await showRequest({ ...detail, kind, state });
      const next = await section('What happens next');
      expect(next.getByText(words)).toBeInTheDocument();
    },
  );

  it('names the steps that are still to come, and none after the last', async () => {
    const { unmount } = await showRequest({ ...detail, kind: 'retire' });
    const ahead = await screen.findByRole('list', { name: 'Still to come' });
    expect(
      within(ahead)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Generatednot yet', 'Livenot yet', 'Retirednot yet']);
    unmount();
    await showRequest({ ...detail, state: 'rejected' });
    await screen.findByRole('list', { name: 'What happened' });
    expect(
      screen.queryByRole('list', { name: 'Still to come' }),
    ).not.toBeInTheDocument();
  });

  it('names the system that the workspace belongs to', async () => {
    await showRequest({ ...detail, system: 'system:default/churn' });
    expect(await screen.findByText('System')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /churn$/ })).toHaveAttribute(
      'href',
      '/catalog/default/system/churn',
    );
  });

  it('says that there is no such request', async () => {
    const error = await refusal(404, 'NotFoundError', 'none');
    await show(
      {
        getRequest: async () => {
          throw error;
        },
      },
      at,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no such request',
    );
    expect(screen.getByRole('link', { name: 'All requests' })).toHaveAttribute(
      'href',
      '/ml-workspace',
    );
  });

  it('has no accessibility faults', async () => {
    const { container } = await show({ getRequest: async () => detail }, at);
    await screen.findByRole('heading', { name: 'What happened' });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe('a request that was rejected', () => {
  const exposed = requestDetail(completeRequest(exposedIsolation()), {
    state: 'rejected',
    events: rejectedBy('user:default/omar'),
    system: 'system:default/churn',
    description: 'Predicts who leaves',
  });

  it('names the checks that refused it with their way out, and opens the form filled in', async () => {
    await showRequest(exposed);
    const checks = within(
      await screen.findByRole('list', { name: 'Checks that refused it' }),
    );
    expect(checks.getAllByText('Fails').length).toBeGreaterThan(0);
    expect(checks.getAllByText('Way out').length).toBeGreaterThan(0);
    expect(checks.queryByText('Passes')).not.toBeInTheDocument();
    const { isolation, owner, system, description } = exposed;
    expect(
      filledIn(
        await screen.findByRole('link', { name: 'Mend it and ask again' }),
      ),
    ).toEqual([
      '/create/templates/default/managed-approved-outbound',
      { isolation, owner, system, description },
    ]);
  });

  it('lets people ask for a decision where policy alone refuses it, once', async () => {
    const offer = { name: 'Ask for a decision all the same' };
    const { unmount } = await showRequest(exposed);
    const { isolation, owner, system, description } = exposed;
    expect(filledIn(await screen.findByRole('link', offer))).toEqual([
      '/create/templates/default/managed-approved-outbound',
      { isolation, owner, system, description, askAnyway: true },
    ]);
    unmount();
    await showRequest({ ...exposed, exception: true });
    await screen.findByRole('link', { name: 'Mend it and ask again' });
    expect(screen.queryByRole('link', offer)).not.toBeInTheDocument();
  });

  it('opens the form of a change or a retirement with the workspace', async () => {
    const { isolation, entityRef: workspace, description } = exposed;
    const { unmount } = await showRequest({ ...exposed, kind: 'change' });
    const again = { name: 'Mend it and ask again' };
    expect(filledIn(await screen.findByRole('link', again))).toEqual([
      '/create/templates/default/change-isolation',
      { isolation, workspace, description },
    ]);
    unmount();
    await showRequest({ ...exposed, kind: 'retire' });
    expect(filledIn(await screen.findByRole('link', again))).toEqual([
      '/create/templates/default/retire-workspace',
      { workspace, description },
    ]);
  });

  it('leaves the form out where the portal has no such template', async () => {
    await showRequest(exposed, [retireTemplate]);
    await screen.findByRole('list', { name: 'Checks that refused it' });
    expect(
      screen.queryByRole('link', { name: 'Mend it and ask again' }),
    ).not.toBeInTheDocument();
  });

  it('says so when no check stands against it', async () => {
    await showRequest({
      ...detail,
      state: 'rejected',
      events: rejectedBy('user:default/omar'),
    });
    expect(
      await screen.findByText(/^No check stands against it/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('list', { name: 'Checks that refused it' }),
    ).not.toBeInTheDocument();
  });

  it('says that the workspace was retired first, and offers nothing', async () => {
    await showRequest({
      ...exposed,
      kind: 'change',
      events: rejectedBy('policy'),
    });
    expect(
      await screen.findByText(/the workspace was retired while/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Mend it and ask again' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/^No longer in the catalog/)).toBeInTheDocument();
  });

  it('has no accessibility faults', async () => {
    const { container } = await showRequest(exposed);
    await screen.findByRole('list', { name: 'Checks that refused it' });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
