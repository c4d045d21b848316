import { baselinePolicy } from '@ringfence/engine';
import { customExfiltrationPrevention } from '@ringfence/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { english } from '../../__testUtils__/english';
import { completeIsolation } from '../../__testUtils__/isolations';
import {
  choose,
  inPanel,
  renderField,
  verdict,
} from '../../__testUtils__/renderField';
import { problemsOf } from '../../form';

jest.setTimeout(30_000);

describe('the answers of the request field', () => {
  it('starts safe: closed at every boundary, and says so before anything is typed', async () => {
    const { isolation } = await renderField();
    expect(verdict()).toHaveTextContent(/^Exfiltration-protected/);
    expect(isolation()).toMatchObject({
      inbound: { publicNetworkAccess: 'Disabled' },
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
    });
    expect(screen.getByRole('radio', { name: 'Off' })).toBeChecked();
    expect(screen.getByLabelText('Storage account')).toHaveValue('private');
  });

  it('takes what the template presets', async () => {
    const { isolation } = await renderField({
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
    const { isolation } = await renderField();
    await userEvent.type(screen.getByLabelText(/Workspace name/), 'mlw-a');
    await userEvent.type(
      screen.getByLabelText(/Subscription id/),
      '5f0c7a52-1a89-4b7e-9a43-0c2f8f6d1b11',
    );
    await userEvent.type(screen.getByLabelText(/Resource group/), 'rg');
    await userEvent.type(screen.getByLabelText('Region'), 'West Europe');
    await choose('Confidential');
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
    expect(problemsOf(isolation(), english)).toEqual([]);
  });

  it('offers the data classifications of the policy with what each asks', async () => {
    await renderField();
    expect(
      await screen.findByRole('radio', { name: 'Restricted' }),
    ).toHaveAccessibleDescription('Needs Exfiltration-protected');
    expect(
      screen.getByRole('radio', { name: 'Internal' }),
    ).toHaveAccessibleDescription('Needs Partially isolated or better');
  });

  it('offers only the regions that policy allows', async () => {
    const { isolation } = await renderField({
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
    await renderField({ value: completeIsolation() });
    await inPanel().findByText(/Policy baseline v1: meets policy/);
    await choose('Any internet destination');
    expect(verdict()).toHaveTextContent(/^Isolated/);
    await choose('Restricted');
    expect(
      inPanel().getByText('Policy baseline v1: does not meet policy'),
    ).toBeInTheDocument();
    expect(
      inPanel().getByText(/restricted data needs Exfiltration-protected/),
    ).toBeInTheDocument();
  });

  it('says which modes cannot be undone', async () => {
    await renderField();
    expect(
      screen.getByRole('radio', { name: 'Approved destinations only' }),
    ).toHaveAccessibleDescription(/Cannot be undone/);
    expect(
      screen.getByRole('radio', { name: 'No managed network' }),
    ).not.toHaveAccessibleDescription(/Cannot be undone/);
  });

  it('says what a network of one’s own has still to say', async () => {
    const [cpu] = customExfiltrationPrevention().compute ?? [];
    await renderField({
      value: {
        ...customExfiltrationPrevention(),
        compute: [{ ...cpu, subnetId: undefined }],
      },
    });
    expect(screen.getByText('in which subnet cpu stands')).toBeInTheDocument();
    await choose('Approved destinations only');
    expect(screen.queryByText('in which subnet cpu stands')).toBeNull();
  });

  it('keeps the addresses while a person looks at the other choices', async () => {
    const { isolation } = await renderField({ value: completeIsolation() });
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
    await renderField({ value: completeIsolation() });
    await choose('On, for selected addresses');
    const list = screen.getByLabelText(/Addresses that get in/);
    await userEvent.type(list, '10.0.0.1');
    expect(list).toBeInvalid();
    expect(list).toHaveAccessibleDescription(/"10.0.0.1" is not a public/);
  });

  it('says that everybody is locked out, at the question and with a way back', async () => {
    await renderField({ value: completeIsolation() });
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
});
