import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { renderField, verdict } from '../../__testUtils__/renderField';

jest.setTimeout(30_000);

const ROOT = join(__dirname, '../../../../..');
const yaml = (path: string) => parse(readFileSync(join(ROOT, path), 'utf8'));

/** The landing zones of the examples, as the backend offers them. */
const zones = ['nat-network', 'filtered-spoke'].map(name => {
  const { title, subscriptionId, resourceGroup, region, customNetwork } = yaml(
    `examples/landing-zones/${name}.yaml`,
  );
  return {
    ...{ name, title, subscriptionId, resourceGroup, region, customNetwork },
    standingNetworks: ['vnet-ml-hub'],
  };
});

/** What a golden path lets its form begin with. */
const presets = (template: string): Record<string, string> =>
  yaml(`templates/${template}/template.yaml`).spec.parameters[0].properties
    .isolation['ui:options'];

const show = (template: string) =>
  renderField({
    uiOptions: presets(template),
    zones: async () => ({ items: zones }),
  });

const network = () => screen.findByRole('combobox', { name: /^Network/ });

describe('the form of a golden path', () => {
  it.each([
    ['own-network', 1, /^Isolated/],
    ['own-network-exfiltration', 2, /^Exfiltration-protected/],
  ])('%s begins in the network that it promises', async (name, at, says) => {
    const { isolation } = await show(name);
    const zone = zones[Number(at) - 1];
    expect(await network()).toHaveDisplayValue(zone.title);
    await waitFor(() => expect(verdict()).toHaveTextContent(says));
    expect(isolation()).toMatchObject({
      outbound: { isolationMode: 'Disabled' },
      customNetwork: zone.customNetwork,
      region: zone.region,
      workspace: { subscriptionId: zone.subscriptionId },
    });
  });

  it('selected-addresses asks for the addresses that get in', async () => {
    await show('selected-addresses');
    await userEvent.type(
      screen.getByLabelText(/Addresses that get in/),
      '203.0.113.7',
    );
    await waitFor(() =>
      expect(verdict()).toHaveTextContent(/^Partially isolated/),
    );
  });
});

describe('choosing the network of a landing zone', () => {
  it('judges that network, and says what of it is made and what stands', async () => {
    const { container, isolation } = await show('own-network');
    await userEvent.selectOptions(
      await network(),
      'A spoke behind a firewall, made with the workspace',
    );
    expect(isolation().customNetwork).toEqual(zones[1].customNetwork);
    expect(screen.getByText(/vnet-ml-hub/)).toHaveTextContent(
      'vnet-ml-hub (10.60.0.0/24) stands already, with AzureFirewallSubnet',
    );
    expect(screen.getByText(/vnet-ml-spoke/)).toHaveTextContent(
      /made with the workspace, with snet-training, snet-scoring/,
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('keeps a network that somebody described, and says that it is another one', async () => {
    const described = {
      outbound: { isolationMode: 'Disabled', rules: [] },
      customNetwork: { virtualNetworks: [{ name: 'vnet-mine' }] },
    };
    const { isolation } = await renderField({
      value: described,
      uiOptions: presets('own-network'),
      zones: async () => ({ items: zones }),
    });
    expect(await network()).toHaveDisplayValue('Another network, as described');
    expect(isolation()).toEqual(described);
  });

  it('is not offered where no landing zone has one, nor in a managed network', async () => {
    await renderField({
      uiOptions: { isolationMode: 'Disabled' },
      zones: async () => ({ items: [{ name: 'shared' }] }),
    });
    await waitFor(() => expect(verdict()).toBeInTheDocument());
    expect(
      screen.queryByRole('combobox', { name: /^Network/ }),
    ).not.toBeInTheDocument();
  });

  it('says so where the landing zones could not be loaded', async () => {
    await renderField({
      uiOptions: { isolationMode: 'Disabled' },
      zones: async () => {
        throw new Error('away');
      },
    });
    expect(
      await screen.findByText('The landing zones could not be loaded'),
    ).toBeInTheDocument();
  });
});
