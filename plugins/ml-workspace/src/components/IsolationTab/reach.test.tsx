import {
  MlWorkspaceApi,
  ReachBody,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  completeRequest,
  isReachFault,
  ReachAnswer,
  reachOf,
  readFacts,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
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

/** Answers as the server does, by the same engine. */
const askReach: MlWorkspaceApi['askReach'] = async ({ body }) => {
  const { isolation: sent, ...question }: ReachBody = body;
  const answer = reachOf(readFacts(sent), question);
  if (!isReachFault(answer)) return answer;
  const { field, message, expected } = answer;
  const fields = [{ pointer: `/${field}`, message, expected }];
  throw await refusal(400, 'InputError', message, fields);
};

const show = async (answers: Partial<MlWorkspaceApi> = { askReach }) => {
  const view = await renderTab(
    apiOf(workspacePosture(completeRequest(isolation())), answers),
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
    expect(
      await reach.findByText(
        'Allowed: cpu-cluster in the managed network reaches pypi.org on TCP port 443',
      ),
    ).toBeInTheDocument();
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
      await reach.findByRole('list', { name: 'What refuses it' }),
    ).toHaveTextContent('no rule approves it');
    expect(reach.getByText(/No name was resolved/)).toBeInTheDocument();
  });

  it('names the facts that decide where it is not known', async () => {
    const { reach, to } = await show();
    await userEvent.type(to, '20.1.2.3{Enter}');
    expect(
      await reach.findByText(/^Not known whether the managed network reaches/),
    ).toBeInTheDocument();
    expect(
      reach.getByRole('list', { name: 'Which facts decide' }),
    ).toHaveTextContent('whether 20.1.2.3 is an address of pypi.org');
  });

  it('says at the field what is wrong with a destination', async () => {
    const { reach, to, container } = await show();
    await userEvent.type(to, 'pypi.org:web{Enter}');
    expect(await reach.findByRole('alert')).toHaveTextContent(
      '"web" is no port. Expected a host',
    );
    expect(to).toHaveAttribute('aria-invalid', 'true');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('says that it asks, and asks again after the server failed', async () => {
    const answers: (() => Promise<ReachAnswer>)[] = [
      async () => {
        throw await refusal(503, 'ServiceUnavailableError', 'away');
      },
      () => new Promise<ReachAnswer>(() => {}),
    ];
    const { reach, to } = await show({ askReach: () => answers.shift()!() });
    await userEvent.type(to, 'pypi.org{Enter}');
    expect(await reach.findByRole('alert')).toHaveTextContent('503');
    await userEvent.click(reach.getByRole('button', { name: /again/i }));
    expect(await reach.findByText('Asking the server')).toBeInTheDocument();
  });
});
