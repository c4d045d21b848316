import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { ComponentProps, useState } from 'react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlWorkspaceApiRef } from '../../api';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { MlWorkspaceFilesField } from './MlWorkspaceFilesField';

type Props = ComponentProps<typeof MlWorkspaceFilesField>;

const zones = [{ name: 'shared', title: 'Shared network' }, { name: 'plain' }];

const written = {
  dialect: 'bicep',
  digest: 'd',
  files: [{ path: 'main.bicep', content: 'param location string\n' }],
  unsayable: [],
} as const;

const show = async (
  answers: Partial<MlWorkspaceApi> = {},
  asked: object = { isolation: completeIsolation(), owner: 'group:default/a' },
) => {
  const held: { value?: unknown } = {};
  const api = fakeApi({
    listLandingZones: async () => ({ items: zones }),
    ...answers,
  });
  function Form() {
    const [value, setValue] = useState<unknown>();
    const field = {
      formData: value,
      formContext: { formData: asked },
      idSchema: { $id: 'root_files' },
      uiSchema: {},
      onChange: (next: unknown) => {
        held.value = next;
        setValue(next);
      },
    } as unknown as Props;
    return <MlWorkspaceFilesField {...field} />;
  }
  const { container } = await renderInTestApp(
    <TestApiProvider apis={[[mlWorkspaceApiRef, api]]}>
      <Form />
    </TestApiProvider>,
  );
  return { container, value: () => held.value };
};

const chooseBicep = () =>
  userEvent.selectOptions(
    screen.getByRole('combobox', { name: /Written as/ }),
    'Bicep',
  );

const look = () =>
  userEvent.click(screen.getByRole('button', { name: 'Look at the files' }));

describe('choosing how the files are written', () => {
  it('gives the dialect and the landing zone', async () => {
    const { value } = await show();
    await chooseBicep();
    expect(value()).toEqual({ dialect: 'bicep' });
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: /Landing zone/ }),
      'Shared network',
    );
    expect(value()).toEqual({ dialect: 'bicep', landingZone: 'shared' });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /Landing zone/ }),
      'None',
    );
    expect(value()).toEqual({ dialect: 'bicep' });
  });

  it('takes a workspace in the network of a landing zone to live there, and offers no network of others', async () => {
    const customNetwork = { virtualNetworks: [{ name: 'vnet-own' }] };
    const { value } = await show(
      {
        listLandingZones: async () => ({
          items: [
            ...zones,
            { name: 'own', customNetwork },
            { name: 'other', customNetwork: { virtualNetworks: [] } },
          ],
        }),
      },
      { isolation: { ...completeIsolation(), customNetwork } },
    );
    const zone = await screen.findByRole('combobox', { name: /Landing zone/ });
    expect(zone).toHaveDisplayValue('own');
    expect(
      Array.from(zone.querySelectorAll('option'), ({ text }) => text),
    ).toEqual(['None', 'Shared network', 'plain', 'own']);
    await chooseBicep();
    expect(value()).toEqual({ dialect: 'bicep', landingZone: 'own' });
  });

  it('shows the files of what was asked so far', async () => {
    const asked: unknown[] = [];
    await show({
      previewFiles: async ({ body }) => {
        asked.push(body);
        return { ...written, files: [...written.files], unsayable: [] };
      },
    });
    await chooseBicep();
    await look();
    expect(
      await screen.findByRole('tab', { name: 'main.bicep' }),
    ).toBeInTheDocument();
    expect(asked).toEqual([
      {
        isolation: completeIsolation(),
        files: { dialect: 'bicep' },
        owner: 'group:default/a',
      },
    ]);
  });

  it('shows no files of another choice', async () => {
    await show({
      previewFiles: async () => ({
        ...written,
        files: [...written.files],
        unsayable: [],
      }),
    });
    await chooseBicep();
    await look();
    await screen.findByRole('tab', { name: 'main.bicep' });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /Written as/ }),
      'Terraform',
    );
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });

  it('names each place that keeps them from being written', async () => {
    const error = await refusal(400, 'InputError', 'no', [
      {
        pointer: '/isolation/resources/storage',
        message: 'is not stated',
        expected: 'a storage account',
      },
    ]);
    await show({
      previewFiles: async () => {
        throw error;
      },
    });
    await chooseBicep();
    await look();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('No files can be written yet');
    expect(alert).toHaveTextContent('a storage account');
  });

  it('asks for the workspace first', async () => {
    await show({}, {});
    expect(
      screen.getByText('Describe the workspace first.'),
    ).toBeInTheDocument();
  });

  it('goes on without landing zones that cannot be loaded', async () => {
    await show({
      listLandingZones: async () => {
        throw new Error('away');
      },
    });
    expect(
      await screen.findByText('The landing zones could not be loaded'),
    ).toBeInTheDocument();
  });

  it('has no accessibility faults', async () => {
    const { container } = await show();
    await screen.findByRole('combobox', { name: /Landing zone/ });
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
