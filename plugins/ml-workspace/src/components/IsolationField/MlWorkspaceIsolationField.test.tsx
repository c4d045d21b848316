import { Policy, baselinePolicy } from '@ringfence/engine';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import {
  FieldOptions,
  choose,
  inPanel,
  press,
  renderField,
  rule,
  verdict,
} from '../../__testUtils__/renderField';

jest.setTimeout(30_000);

describe('the request field', () => {
  it('mends from the panel too, and keeps the focus there', async () => {
    const { isolation } = await renderField({ value: exposedIsolation() });
    expect(verdict()).toHaveTextContent(/^Exposed/);
    const row = inPanel()
      .getByText('The workspace is not open to all networks')
      .closest('li')!;
    await press('Turn off public access', within(row));
    expect(isolation().inbound?.publicNetworkAccess).toBe('Disabled');
    expect(inPanel().getByText('Verdict so far')).toHaveFocus();
  });

  it('does not scold before a person has been there', async () => {
    await renderField();
    const name = screen.getByLabelText(/Workspace name/);
    expect(name).toBeValid();
    expect(name).toBeRequired();
    await userEvent.click(name);
    await userEvent.tab();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/enter a name/);
  });

  it('gathers what kept the form from going on, and leads to each input', async () => {
    await renderField({ rawErrors: ['refused'] });
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
    await renderField({
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
    await press('Load the policy again', inPanel());
    expect(
      await inPanel().findByText('Policy baseline v1: meets policy'),
    ).toBeInTheDocument();
  });

  it('never takes a policy of another shape for one', async () => {
    await renderField({
      value: completeIsolation(),
      policy: async () => ({ name: 'odd' } as unknown as Policy),
    });
    expect(
      await inPanel().findByText(/The policy could not be loaded/),
    ).toBeInTheDocument();
  });

  it('tells values it cannot read instead of breaking, and starts again on demand', async () => {
    const { isolation } = await renderField({
      value: { outbound: { rules: 'all' }, odd: true },
    });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('These values do not describe a workspace');
    expect(alert).toHaveTextContent('/outbound/rules');
    expect(alert).toHaveTextContent('odd');
    await press('Start again from the safe settings');
    expect(isolation().outbound?.rules).toEqual([]);
    expect(verdict()).toHaveTextContent(/^Exfiltration-protected/);
  });

  it('shows values that are none of the choices as they are', async () => {
    await renderField({
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
    await renderField({ value: exposedIsolation(), disabled: true });
    for (const control of [
      ...screen.getAllByRole('textbox'),
      ...screen.getAllByRole('radio'),
      ...screen.getAllByRole('button', { name: /Turn off public access/ }),
    ]) {
      expect(control).toBeDisabled();
    }
  });

  it('opens and folds the verdict where there is little room', async () => {
    await renderField({ value: exposedIsolation() });
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
    await renderField({ value: completeIsolation() });
    await press('Add a host');
    const more = inPanel().getByRole('button', {
      name: /not known from these/,
    });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    expect(inPanel().getByText('Host rules name hosts')).toBeVisible();
  });

  it('announces a new verdict politely, once it stands still', async () => {
    await renderField({ value: completeIsolation() });
    await inPanel().findByText('Policy baseline v1: meets policy');
    const status = inPanel().getByRole('status');
    expect(status).toBeEmptyDOMElement();
    await choose('On, for all networks');
    await waitFor(() =>
      expect(status).toHaveTextContent(
        /^Verdict so far: Partially isolated, anyone on the internet/,
      ),
    );
  });

  it.each([
    ['at its start', {}],
    ['open to the internet', { value: exposedIsolation() }],
    ['refused', { rawErrors: ['refused'] }],
    ['filled with what it cannot read', { value: { odd: 1 } }],
  ])('has no accessibility faults %s', async (_, options: FieldOptions) => {
    const { container } = await renderField(options);
    if (options.value === undefined || !('odd' in (options.value as object))) {
      await screen.findByRole('radio', { name: 'Restricted' });
    }
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('has no accessibility faults with every type of rule', async () => {
    const { container } = await renderField({ value: completeIsolation() });
    await screen.findByRole('radio', { name: 'Restricted' });
    await press('Add a host');
    await press('Add a private endpoint');
    await press('Add a service tag');
    await userEvent.type(within(rule(1)).getByLabelText('Host'), 'not a host');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
