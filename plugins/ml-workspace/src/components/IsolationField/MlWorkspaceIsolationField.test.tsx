import { ComponentProps, useState } from 'react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  baselinePolicy,
  MlWorkspaceApi,
  Policy,
  WorkspaceIsolation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlWorkspaceApiRef } from '../../api';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { problemsOf } from '../../form';
import { MlWorkspaceIsolationField } from './MlWorkspaceIsolationField';

jest.setTimeout(30_000);

type FieldProps = ComponentProps<typeof MlWorkspaceIsolationField>;

interface Options {
  value?: unknown;
  policy?: () => Promise<Policy>;
  uiOptions?: Record<string, string>;
  rawErrors?: string[];
  disabled?: boolean;
}

/** Holds the value as the scaffolder's form does, and tells the newest. */
async function show({ value, policy, ...props }: Options = {}) {
  const held: { value: unknown } = { value };
  const api: MlWorkspaceApi = fakeApi(policy && { getPolicy: policy });
  function Form() {
    const [formData, setFormData] = useState(value);
    const field = {
      formData,
      onChange: (next: unknown) => {
        held.value = next;
        setFormData(next);
      },
      rawErrors: props.rawErrors ?? [],
      disabled: props.disabled,
      idSchema: { $id: 'root_isolation' },
      uiSchema: { 'ui:options': props.uiOptions },
    } as unknown as FieldProps;
    return <MlWorkspaceIsolationField {...field} />;
  }
  const rendered = await renderInTestApp(
    <TestApiProvider apis={[[mlWorkspaceApiRef, api]]}>
      <Form />
    </TestApiProvider>,
  );
  return {
    ...rendered,
    isolation: () => held.value as WorkspaceIsolation,
  };
}

const panel = () => screen.getByRole('complementary');
const verdict = () => within(panel()).getByRole('heading', { level: 3 });
const inPanel = () => within(panel());
const rule = (number: number) =>
  screen.getByRole('group', { name: new RegExp(`^Rule ${number}`) });
const click = (name: string | RegExp, within_ = within(document.body)) =>
  userEvent.click(within_.getByRole('button', { name }));

describe('the request field', () => {
  it('starts safe: closed at every boundary, and says so before anything is typed', async () => {
    const { isolation } = await show();
    expect(verdict()).toHaveTextContent(/^Exfiltration-protected/);
    expect(isolation()).toMatchObject({
      inbound: { publicNetworkAccess: 'Disabled' },
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
    });
    expect(screen.getByRole('radio', { name: 'Off' })).toBeChecked();
    expect(screen.getByLabelText('Storage account')).toHaveValue('private');
  });

  it('takes what the template presets', async () => {
    const { isolation } = await show({
      uiOptions: {
        isolationMode: 'AllowInternetOutbound',
        resourceGroup: 'rg-shared',
      },
    });
    expect(
      screen.getByRole('radio', { name: 'Any internet destination' }),
    ).toBeChecked();
    expect(screen.getByLabelText(/Resource group/)).toHaveValue('rg-shared');
    expect(isolation().outbound?.isolationMode).toBe('AllowInternetOutbound');
  });

  it('writes what is typed as facts', async () => {
    const { isolation } = await show();
    await userEvent.type(screen.getByLabelText(/Workspace name/), 'mlw-a');
    await userEvent.type(
      screen.getByLabelText(/Subscription id/),
      '5f0c7a52-1a89-4b7e-9a43-0c2f8f6d1b11',
    );
    await userEvent.type(screen.getByLabelText(/Resource group/), 'rg');
    await userEvent.type(screen.getByLabelText('Region'), 'West Europe');
    await userEvent.click(screen.getByRole('radio', { name: 'Confidential' }));
    await userEvent.selectOptions(
      screen.getByLabelText('Cloud'),
      'Azure US Government',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Monitoring'),
      'Not used',
    );
    expect(isolation()).toMatchObject({
      cloud: 'AzureUSGovernment',
      region: 'West Europe',
      dataClassification: 'confidential',
      workspace: { name: 'mlw-a', resourceGroup: 'rg' },
      resources: { monitoring: [] },
    });
    expect(problemsOf(isolation())).toEqual([]);
  });

  it('offers the data classifications of the policy with what each asks', async () => {
    await show();
    expect(
      await screen.findByRole('radio', { name: 'Restricted' }),
    ).toHaveAccessibleDescription('Needs Exfiltration-protected');
    expect(
      screen.getByRole('radio', { name: 'Internal' }),
    ).toHaveAccessibleDescription('Needs Partially isolated or better');
  });

  it('offers only the regions that policy allows', async () => {
    const { isolation } = await show({
      policy: async () => ({ ...baselinePolicy, regions: ['westeurope'] }),
    });
    await waitFor(() =>
      expect(screen.getByLabelText('Region')).toHaveRole('combobox'),
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Region'),
      'westeurope',
    );
    expect(isolation().region).toBe('westeurope');
  });

  it('changes the verdict with the answers', async () => {
    await show({ value: completeIsolation() });
    await inPanel().findByText(/Policy baseline v1: meets policy/);
    await userEvent.click(
      screen.getByRole('radio', { name: 'Any internet destination' }),
    );
    expect(verdict()).toHaveTextContent(/^Isolated/);
    await userEvent.click(screen.getByRole('radio', { name: 'Restricted' }));
    expect(
      inPanel().getByText('Policy baseline v1: does not meet policy'),
    ).toBeInTheDocument();
    expect(
      inPanel().getByText(/restricted data needs Exfiltration-protected/),
    ).toBeInTheDocument();
  });

  it('refuses an illegal rule while it is typed, and mends it by one button', async () => {
    const { isolation } = await show({ value: completeIsolation() });
    await click('Add a host');
    const added = within(rule(1));
    expect(added.getByLabelText('Host')).toHaveFocus();
    await userEvent.type(added.getByLabelText('Host'), 'pypi.org');
    const ports = added.getByLabelText('Ports');
    await userEvent.clear(ports);
    await userEvent.type(ports, '22');
    expect(verdict()).toHaveTextContent(
      'Invalid: it cannot work, port "22" on a host rule',
    );
    expect(ports).toBeInvalid();
    expect(ports).toHaveAccessibleDescription(
      /Azure refuses this: port "22" on a host rule/,
    );
    await click('Use port 443', added);
    expect(isolation().outbound?.rules?.[0].portRanges).toBe('443');
    expect(verdict()).not.toHaveTextContent('Invalid');
    expect(added.getByLabelText('Ports')).toBeValid();
    expect(added.getByLabelText('Ports')).toHaveFocus();
  });

  it('tells at the rule that data can leave there', async () => {
    await show({ value: completeIsolation() });
    await click('Add a service tag');
    await userEvent.type(
      within(rule(1)).getByLabelText('Service tag'),
      'Storage',
    );
    expect(rule(1)).toHaveTextContent(
      /This weakens the isolation: "Storage" can take data out/,
    );
    expect(within(rule(1)).getByLabelText('Service tag')).toBeValid();
    expect(
      inPanel().getByText('No destination lets data be written out'),
    ).toBeInTheDocument();
  });

  it('asks of each type of rule what that type needs', async () => {
    const { isolation } = await show({ value: completeIsolation() });
    await click('Add a private endpoint');
    const added = within(rule(1));
    expect(added.queryByLabelText('Ports')).not.toBeInTheDocument();
    await userEvent.type(
      added.getByLabelText('Resource id'),
      '/subscriptions/x',
    );
    await userEvent.type(added.getByLabelText('Sub-resource'), 'blob');
    await userEvent.click(added.getByLabelText('For Spark too'));
    expect(isolation().outbound?.rules?.[0]).toMatchObject({
      type: 'PrivateEndpoint',
      serviceResourceId: '/subscriptions/x',
      subresourceTarget: 'blob',
      sparkEnabled: true,
    });
    await userEvent.selectOptions(added.getByLabelText('Type'), 'Service tag');
    await userEvent.selectOptions(added.getByLabelText('Protocol'), 'UDP');
    expect(isolation().outbound?.rules?.[0]).toMatchObject({
      name: 'rule-1',
      type: 'ServiceTag',
      protocol: 'UDP',
    });
  });

  it('removes a rule and hands the focus to the list', async () => {
    const { isolation } = await show({ value: completeIsolation() });
    await click('Add a host');
    await click('Remove rule rule-1');
    expect(isolation().outbound?.rules).toEqual([]);
    expect(
      screen.getByRole('heading', { name: 'Where may it connect to?' }),
    ).toHaveFocus();
  });

  it('offers only the rules that the mode takes', async () => {
    await show({ value: completeIsolation() });
    await userEvent.click(
      screen.getByRole('radio', { name: 'Any internet destination' }),
    );
    expect(
      screen.getAllByRole('button', { name: /^Add / }).map(b => b.textContent),
    ).toEqual(['Add a private endpoint']);
    await userEvent.click(
      screen.getByRole('radio', { name: 'No managed network' }),
    );
    expect(
      screen.queryByRole('button', { name: /^Add / }),
    ).not.toBeInTheDocument();
  });

  it('says which modes cannot be undone', async () => {
    await show();
    expect(
      screen.getByRole('radio', { name: 'Approved destinations only' }),
    ).toHaveAccessibleDescription(/Cannot be undone/);
    expect(
      screen.getByRole('radio', { name: 'No managed network' }),
    ).not.toHaveAccessibleDescription(/Cannot be undone/);
  });

  it('keeps the addresses while a person looks at the other choices', async () => {
    const { isolation } = await show({ value: completeIsolation() });
    const choose = (name: string) =>
      userEvent.click(screen.getByRole('radio', { name }));
    await choose('On, for selected addresses');
    await userEvent.type(
      screen.getByLabelText(/Addresses that get in/),
      '203.0.113.7{Enter}198.51.100.0/24',
    );
    expect(isolation().inbound?.ipRules).toEqual([
      '203.0.113.7',
      '198.51.100.0/24',
    ]);
    await choose('Off');
    expect(isolation().inbound?.ipRules).toEqual([]);
    await choose('On, for selected addresses');
    expect(screen.getByLabelText(/Addresses that get in/)).toHaveValue(
      '203.0.113.7\n198.51.100.0/24',
    );
  });

  it('points at an address that Azure does not take', async () => {
    await show({ value: completeIsolation() });
    await userEvent.click(
      screen.getByRole('radio', { name: 'On, for selected addresses' }),
    );
    const list = screen.getByLabelText(/Addresses that get in/);
    await userEvent.type(list, '10.0.0.1');
    expect(list).toBeInvalid();
    expect(list).toHaveAccessibleDescription(/"10.0.0.1" is not a public/);
  });

  it('mends from the panel too, and keeps the focus there', async () => {
    const { isolation } = await show({ value: exposedIsolation() });
    expect(verdict()).toHaveTextContent(/^Exposed/);
    const row = inPanel()
      .getByText('The workspace is not open to all networks')
      .closest('li')!;
    await click('Turn off public access', within(row));
    expect(isolation().inbound?.publicNetworkAccess).toBe('Disabled');
    expect(inPanel().getByText('Verdict so far')).toHaveFocus();
  });

  it('says that everybody is locked out, at the question and with a way back', async () => {
    await show({ value: completeIsolation() });
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Add a private endpoint/ }),
    );
    const box = screen.getByRole('checkbox', {
      name: /Add a private endpoint/,
    });
    expect(box).toHaveAccessibleDescription(
      /public access off and no approved private endpoint/,
    );
    expect(
      screen.queryByRole('checkbox', { name: /DNS zones/ }),
    ).not.toBeInTheDocument();
  });

  it('does not scold before a person has been there', async () => {
    await show();
    const name = screen.getByLabelText(/Workspace name/);
    expect(name).toBeValid();
    expect(name).toBeRequired();
    await userEvent.click(name);
    await userEvent.tab();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/enter a name/);
  });

  it('gathers what kept the form from going on, and leads to each input', async () => {
    await show({ rawErrors: ['refused'] });
    const summary = screen.getByRole('group', { name: '4 things to mend' });
    expect(summary).toHaveFocus();
    await userEvent.click(
      within(summary).getByRole('link', { name: /Resource group/ }),
    );
    expect(screen.getByLabelText(/Resource group/)).toHaveFocus();
    expect(screen.getByLabelText(/Resource group/)).toBeInvalid();
  });

  it('says that compliance is not known while there is no policy, and asks again on demand', async () => {
    const policies: (() => Promise<Policy>)[] = [
      async () => {
        throw new Error('away');
      },
      async () => baselinePolicy,
    ];
    await show({
      value: completeIsolation(),
      policy: () => policies.shift()!(),
    });
    expect(
      await inPanel().findByText(/The policy could not be loaded/),
    ).toBeInTheDocument();
    expect(inPanel().queryByText(/meets policy$/)).not.toBeInTheDocument();
    expect(verdict()).toHaveTextContent(/^Exfiltration-protected/);
    expect(screen.getByLabelText(/Data classification/)).toHaveValue(
      'internal',
    );
    await click('Load the policy again', inPanel());
    expect(
      await inPanel().findByText('Policy baseline v1: meets policy'),
    ).toBeInTheDocument();
  });

  it('never takes a policy of another shape for one', async () => {
    await show({
      value: completeIsolation(),
      policy: async () => ({ name: 'odd' } as unknown as Policy),
    });
    expect(
      await inPanel().findByText(/The policy could not be loaded/),
    ).toBeInTheDocument();
  });

  it('tells values it cannot read instead of breaking, and starts again on demand', async () => {
    const { isolation } = await show({
      value: { outbound: { rules: 'all' }, odd: true },
    });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('These values do not describe a workspace');
    expect(alert).toHaveTextContent('/outbound/rules');
    expect(alert).toHaveTextContent('odd');
    await click('Start again from the safe settings');
    expect(isolation().outbound?.rules).toEqual([]);
    expect(verdict()).toHaveTextContent(/^Exfiltration-protected/);
  });

  it('shows values that are none of the choices as they are', async () => {
    await show({
      value: {
        ...completeIsolation(),
        cloud: 'AzureGermanCloud',
        outbound: { isolationMode: 'Open', rules: [{ type: 'Magic' }] },
        resources: {},
        dataClassification: 'secret',
      },
    });
    expect(screen.getByLabelText('Cloud')).toHaveDisplayValue(
      'Now "AzureGermanCloud"',
    );
    expect(within(rule(1)).getByLabelText('Type')).toHaveDisplayValue(
      'Now "Magic"',
    );
    expect(screen.getByLabelText('Key vault')).toHaveDisplayValue('Choose one');
    expect(await screen.findByText('Now "secret"')).toBeInTheDocument();
    expect(verdict()).toHaveTextContent(/^Invalid/);
  });

  it('can be read but not changed when disabled', async () => {
    await show({ value: exposedIsolation(), disabled: true });
    for (const control of [
      ...screen.getAllByRole('textbox'),
      ...screen.getAllByRole('radio'),
      ...screen.getAllByRole('button', { name: /Turn off public access/ }),
    ]) {
      expect(control).toBeDisabled();
    }
  });

  it('opens and folds the verdict where there is little room', async () => {
    await show({ value: exposedIsolation() });
    // Wide pages do not show the bar.
    const [bar] = inPanel().getAllByRole('button', { hidden: true });
    expect(bar).toHaveTextContent(/^Exposed \d+ to mend$/);
    expect(
      within(bar)
        .getAllByRole('img', { hidden: true })
        .map(ring => ring.getAttribute('aria-label')),
    ).toEqual([
      'Inbound: Open',
      'Workspace & resources: Open',
      'Compute: Closed',
      'Outbound: Open',
    ]);
    expect(bar).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(bar);
    expect(bar).toHaveAttribute('aria-expanded', 'true');
  });

  it('counts what cannot be told from the answers, and lists it on demand', async () => {
    await show({ value: completeIsolation() });
    await click('Add a host');
    const more = inPanel().getByRole('button', {
      name: /not known from these/,
    });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    expect(inPanel().getByText('Host rules name hosts')).toBeVisible();
  });

  it('announces a new verdict politely, once it stands still', async () => {
    await show({ value: completeIsolation() });
    const status = inPanel().getByRole('status');
    expect(status).toBeEmptyDOMElement();
    await userEvent.click(
      screen.getByRole('radio', { name: 'On, for all networks' }),
    );
    expect(status).toBeEmptyDOMElement();
    await waitFor(
      () =>
        expect(status).toHaveTextContent(
          /^Verdict so far: Partially isolated, anyone on the internet/,
        ),
      { timeout: 3000 },
    );
  });

  it.each([
    ['at its start', {}],
    ['open to the internet', { value: exposedIsolation() }],
    ['refused', { rawErrors: ['refused'] }],
    ['filled with what it cannot read', { value: { odd: 1 } }],
  ])('has no accessibility faults %s', async (_, options: Options) => {
    const { container } = await show(options);
    if (options.value === undefined || !('odd' in (options.value as object))) {
      await screen.findByRole('radio', { name: 'Restricted' });
    }
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('has no accessibility faults with every type of rule', async () => {
    const { container } = await show({ value: completeIsolation() });
    await screen.findByRole('radio', { name: 'Restricted' });
    await click('Add a host');
    await click('Add a private endpoint');
    await click('Add a service tag');
    await userEvent.type(within(rule(1)).getByLabelText('Host'), 'not a host');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
