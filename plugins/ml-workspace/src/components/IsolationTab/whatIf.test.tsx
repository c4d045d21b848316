import { WorkspaceIsolation, completeRequest } from '@ringfence/engine';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { accessibilityFaults } from '../../__testUtils__/axe';
import {
  changeTemplate,
  panel,
  renderTab,
} from '../../__testUtils__/renderTab';
import { apiOf } from '../../__testUtils__/workspace';

jest.setTimeout(60_000);

const show = async (isolation: WorkspaceIsolation) => {
  const view = await renderTab(
    apiOf(workspacePosture(completeRequest(isolation))),
    { templates: [changeTemplate] },
  );
  const part = await panel('What if');
  return { ...view, part, whatIf: within(part) };
};

const filledIn = (link: HTMLElement) => {
  const address = new URL(link.getAttribute('href')!, 'http://localhost');
  return JSON.parse(address.searchParams.get('formData')!);
};

describe('the what-if panel', () => {
  it('judges nothing before something is tried', async () => {
    const { whatIf } = await show(completeIsolation());
    expect(
      whatIf.getByText('Change something above to see what it does.'),
    ).toBeInTheDocument();
    expect(whatIf.getByText('Now: Off')).toBeInTheDocument();
  });

  it('shows what opening public access would lose', async () => {
    const { whatIf, part, container } = await show(completeIsolation());
    await userEvent.selectOptions(
      whatIf.getByLabelText('Public access'),
      'On, for all networks',
    );
    expect(await whatIf.findByText('Partially isolated')).toBeInTheDocument();
    expect(
      whatIf.getByRole('list', { name: 'Checks that begin to fail' }),
    ).toHaveTextContent('The workspace is not open to all networks');
    expect(part).toHaveTextContent('--public-network-access');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says that Azure refuses to loosen the mode, and why', async () => {
    const { whatIf } = await show(completeIsolation());
    await userEvent.selectOptions(
      whatIf.getByLabelText('Isolation mode'),
      'Disabled',
    );
    expect(
      await whatIf.findByRole('list', { name: 'Why Azure refuses it' }),
    ).toHaveTextContent(/cannot be turned off/);
    expect(whatIf.queryByText(/commands?$/)).not.toBeInTheDocument();
  });

  it('says what cannot be undone of making the mode stricter', async () => {
    const { whatIf } = await show(exposedIsolation());
    await userEvent.selectOptions(
      whatIf.getByLabelText('Isolation mode'),
      'AllowOnlyApprovedOutbound',
    );
    expect(
      await whatIf.findByRole('list', { name: 'What cannot be undone' }),
    ).toBeInTheDocument();
  });

  it('adds hosts with what they cost, and takes each of them back', async () => {
    const { whatIf } = await show(completeIsolation());
    await userEvent.type(whatIf.getByLabelText('Allow a host'), 'pypi.org');
    await userEvent.click(whatIf.getByRole('button', { name: 'Add host' }));
    expect(
      await whatIf.findByRole('list', { name: 'What Azure begins to bill' }),
    ).toHaveTextContent(/Firewall/);
    await userEvent.click(
      whatIf.getByRole('button', { name: 'Undo: Allow pypi.org' }),
    );
    await waitFor(() =>
      expect(
        whatIf.queryByRole('list', { name: 'What Azure begins to bill' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('takes rules out', async () => {
    const start = completeIsolation();
    const rules = [
      { name: 'hub', type: 'FQDN', fqdn: '*.contoso.com', portRanges: '443' },
    ];
    const { whatIf } = await show({
      ...start,
      outbound: { ...start.outbound, rules },
    });
    await userEvent.selectOptions(
      whatIf.getByLabelText('Take out a rule'),
      'hub',
    );
    await userEvent.click(whatIf.getByRole('button', { name: 'Take out' }));
    expect(
      await whatIf.findByText('Exfiltration-protected'),
    ).toBeInTheDocument();
    expect(whatIf.getByText('Without hub')).toBeInTheDocument();
  });

  it('opens storage without losing what else is known of it', async () => {
    const { whatIf } = await show(completeIsolation());
    await userEvent.selectOptions(
      whatIf.getByLabelText('Storage access'),
      'All networks',
    );
    expect(
      await whatIf.findByRole('list', { name: 'Checks that begin to fail' }),
    ).toHaveTextContent(/[Ss]torage/);
  });

  it('announces the verdict once it stands still, and not the one it began with', async () => {
    const { whatIf } = await show(completeIsolation());
    const live = whatIf
      .getAllByRole('status')
      .find(element => element.getAttribute('aria-live') === 'polite')!;
    expect(live).toBeEmptyDOMElement();
    await userEvent.selectOptions(
      whatIf.getByLabelText('Public access'),
      'On, for all networks',
    );
    await waitFor(
      () =>
        expect(live).toHaveTextContent(
          /What if: Exfiltration-protected becomes Partially isolated/,
        ),
      { timeout: 5000 },
    );
  });

  it('hands what was tried to the form that asks for it', async () => {
    const { whatIf } = await show(completeIsolation());
    await userEvent.selectOptions(
      whatIf.getByLabelText('Public access'),
      'On, for all networks',
    );
    const filled = filledIn(
      await whatIf.findByRole('link', { name: 'Request this change' }),
    );
    expect(filled.isolation.inbound).toMatchObject({
      publicNetworkAccess: 'Enabled',
      ipRules: [],
    });
    expect(filled).not.toHaveProperty('askAnyway');
  });

  it('asks for a decision on what policy refuses', async () => {
    const { whatIf } = await show({
      ...completeIsolation(),
      dataClassification: 'restricted',
    });
    await userEvent.selectOptions(
      whatIf.getByLabelText('Public access'),
      'On, for all networks',
    );
    expect(
      filledIn(
        await whatIf.findByRole('link', {
          name: 'Ask for a decision all the same',
        }),
      ),
    ).toMatchObject({ askAnyway: true });
  });

  it('forgets everything on reset', async () => {
    const { whatIf } = await show(completeIsolation());
    await userEvent.selectOptions(
      whatIf.getByLabelText('Public access'),
      'On, for all networks',
    );
    await userEvent.click(await whatIf.findByRole('button', { name: 'Reset' }));
    expect(whatIf.getByLabelText('Public access')).toHaveDisplayValue('Off');
    expect(
      await whatIf.findByText('Change something above to see what it does.'),
    ).toBeInTheDocument();
  });

  it('still judges while the policy cannot be had, and leaves compliance out', async () => {
    const shown = workspacePosture(completeRequest(completeIsolation()));
    await renderTab(
      apiOf(shown, {
        getPolicy: async () => {
          throw new Error('away');
        },
      }),
    );
    const whatIf = within(await panel('What if'));
    await userEvent.selectOptions(
      whatIf.getByLabelText('Public access'),
      'On, for all networks',
    );
    expect(
      await whatIf.findByText(/compliance is left out/),
    ).toBeInTheDocument();
    expect(screen.getByText('meets policy')).toBeInTheDocument();
  });
});
