import { smallestFix } from '@ringfence/advice';
import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, completeRequest } from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import { exposedIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { panel, renderTab } from '../../__testUtils__/renderTab';
import { apiOf } from '../../__testUtils__/workspace';

jest.setTimeout(30_000);

type Find = MlWorkspaceApi['findSmallestFix'];

/** What the backend answers. */
const found: Find = async ({ body: { isolation, goal, basis } }) =>
  smallestFix(isolation, goal, baselinePolicy, { basis });

const exposed = () => workspacePosture(completeRequest(exposedIsolation()));

/** Opens the tab and asks for the smallest fix. */
async function openFix(find: Find) {
  const findSmallestFix = jest.fn(find);
  await renderTab(apiOf(exposed(), { findSmallestFix }));
  await panel('What if');
  const button = screen.getByRole('button', { name: 'Smallest fix' });
  await userEvent.click(button);
  const fix = await screen.findByRole('region', { name: 'Smallest fix' });
  return { fix, button, findSmallestFix };
}

const reach = (fix: HTMLElement, goal: string) =>
  userEvent.selectOptions(within(fix).getByLabelText('To reach'), goal);

/** A search that never ends, with the signals of those who asked. */
function endless() {
  const signals: AbortSignal[] = [];
  const find: Find = (_, { signal } = {}) => {
    signals.push(signal!);
    return new Promise(() => {});
  };
  return { find, signals };
}

describe('the smallest fix', () => {
  it('is looked for only when asked', async () => {
    const findSmallestFix = jest.fn(found);
    await renderTab(apiOf(exposed(), { findSmallestFix }));
    await panel('What if');
    expect(
      screen.queryByRole('region', { name: 'Smallest fix' }),
    ).not.toBeInTheDocument();
    expect(findSmallestFix).not.toHaveBeenCalled();
  });

  it('is told in words and as a patch', async () => {
    const { fix, findSmallestFix } = await openFix(found);
    await reach(fix, 'Partially isolated');
    expect(
      await within(fix).findByText(/These changes make it/),
    ).toBeInTheDocument();
    expect(fix).toHaveTextContent('"path": "/inbound/publicNetworkAccess"');
    expect(findSmallestFix).toHaveBeenLastCalledWith(
      {
        body: {
          isolation: completeRequest(exposedIsolation()),
          goal: { verdict: 'partially-isolated' },
          basis: 'requested',
        },
      },
      { signal: expect.any(AbortSignal) },
    );
  });

  it('says that it is looked for', async () => {
    const { fix } = await openFix(endless().find);
    expect(await within(fix).findByRole('status')).toHaveTextContent(
      'Looking for the smallest fix…',
    );
  });

  it('hangs up for another goal, and shows only what is found for that', async () => {
    const { find, signals } = endless();
    let isFirst = true;
    const { fix, findSmallestFix } = await openFix((input, options) => {
      const how = isFirst ? find : found;
      isFirst = false;
      return how(input, options);
    });
    await reach(fix, 'Partially isolated');
    expect(
      await within(fix).findByText(/These changes make it/),
    ).toBeInTheDocument();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(findSmallestFix).toHaveBeenCalledTimes(2);
  });

  it('hangs up when it is closed by a second click, and asks anew at a third', async () => {
    const { find, signals } = endless();
    const { button } = await openFix(find);
    await userEvent.click(button);
    expect(
      screen.queryByRole('region', { name: 'Smallest fix' }),
    ).not.toBeInTheDocument();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    await userEvent.click(button);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('says how long to wait where another search still runs, and is looked for again when asked', async () => {
    let isBusy = true;
    const { fix, findSmallestFix } = await openFix(async input => {
      if (isBusy) {
        throw await refusal(
          429,
          'TooManySearchesError',
          'A search of yours is still running',
          undefined,
          { 'Retry-After': '2' },
        );
      }
      return found(input);
    });
    const alert = await within(fix).findByRole('alert');
    expect(
      within(alert).getByRole('heading', {
        name: 'Another search is still running',
      }),
    ).toBeInTheDocument();
    expect(alert).toHaveTextContent('Wait 2 seconds, then try again.');
    isBusy = false;
    await userEvent.click(
      within(fix).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(fix).findByText(
        /These changes|nothing to change|gets there/,
      ),
    ).toBeInTheDocument();
    expect(findSmallestFix).toHaveBeenCalledTimes(2);
  });

  it('says that the backend cannot be reached', async () => {
    const { fix } = await openFix(async () => {
      throw new TypeError('Failed to fetch');
    });
    const alert = await within(fix).findByRole('alert');
    expect(alert).toHaveTextContent('The smallest fix could not be looked for');
    expect(alert).toHaveTextContent(
      'The ml-workspace service could not be reached',
    );
    expect(
      within(alert).getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('says what the backend says where it was ended', async () => {
    const { fix } = await openFix(async () => {
      throw await refusal(
        503,
        'ServiceUnavailableError',
        'The search for a fix was ended',
      );
    });
    const alert = await within(fix).findByRole('alert');
    expect(alert).toHaveTextContent('The smallest fix could not be looked for');
    expect(alert).toHaveTextContent('The search for a fix was ended');
  });

  it('says what was in the way where none was found in the work that is allowed', async () => {
    const { fix } = await openFix(async () => ({
      outcome: 'stopped',
      because: { message: 'rule 7 is partly closed and has to be closed' },
      evaluations: 12,
    }));
    expect(
      await within(fix).findByText(/None was found in the work/),
    ).toBeInTheDocument();
    expect(fix).toHaveTextContent('rule 7 is partly closed');
  });
});
