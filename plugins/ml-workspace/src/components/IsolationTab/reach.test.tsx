import { completeRequest, WorkspaceIsolation } from '@ringfence/engine';
import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { panel, renderTab } from '../../__testUtils__/renderTab';
import { apiOf } from '../../__testUtils__/workspace';

jest.setTimeout(60_000);

const isolation = (): WorkspaceIsolation => ({
  ...completeIsolation(),
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }],
  },
  compute: [{ name: 'cpu-cluster', type: 'AmlCompute' }],
});

const show = async (written = isolation()) => {
  const view = await renderTab(
    apiOf(workspacePosture(completeRequest(written))),
  );
  const part = await panel('Can it be reached?');
  const reach = within(part);
  const to = await reach.findByLabelText('To, a destination');
  return { ...view, part, reach, to };
};

describe('the panel that says what is reached', () => {
  it('asks with Enter, and tells the answer with its path', async () => {
    const { reach, to, container } = await show();
    await userEvent.selectOptions(
      reach.getByLabelText('From, where code runs'),
      'cpu-cluster in the managed network',
    );
    await userEvent.type(to, 'pypi.org:443{Enter}');
    expect(reach.getByRole('status')).toHaveTextContent(
      'Allowed: cpu-cluster in the managed network reaches pypi.org on TCP port 443',
    );
    expect(reach.getByRole('list', { name: 'By' })).toHaveTextContent(
      'rule pypi',
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('tells what refuses a host, and what it was taken for', async () => {
    const { reach, to } = await show();
    await userEvent.type(to, 'example.com');
    await userEvent.click(reach.getByRole('button', { name: 'Ask' }));
    expect(
      reach.getByRole('list', { name: 'What refuses it' }),
    ).toHaveTextContent('no rule approves it');
    expect(reach.getByText(/No name was resolved/)).toBeInTheDocument();
  });

  it('names the facts that decide where it is not known', async () => {
    const { reach, to } = await show();
    await userEvent.type(to, '20.1.2.3{Enter}');
    expect(
      reach.getByText(/^Not known whether the managed network reaches/),
    ).toBeInTheDocument();
    expect(
      reach.getByRole('list', { name: 'Which facts decide' }),
    ).toHaveTextContent('whether 20.1.2.3 is an address of pypi.org');
  });

  it('says at the field what is wrong with a destination', async () => {
    const { reach, to, container } = await show();
    await userEvent.type(to, 'pypi.org:web{Enter}');
    expect(to).toHaveAttribute('aria-invalid', 'true');
    expect(reach.getByRole('alert')).toHaveTextContent(
      '"web" is no port. Expected a host',
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
