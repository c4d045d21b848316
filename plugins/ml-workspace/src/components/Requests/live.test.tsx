import {
  MlWorkspaceApi,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { requestDetail } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { renderRequests } from '../../__testUtils__/renderRequests';

const AT = '/ml-workspace/requests/r-1';

/** What everybody who is signed in hears. */
class Signals {
  readonly #heard = new Set<(message: object) => void>();
  channels: string[] = [];

  readonly api = {
    subscribe: (channel: string, hear: (message: any) => void) => {
      this.channels.push(channel);
      this.#heard.add(hear);
      return { unsubscribe: () => this.#heard.delete(hear) };
    },
  };

  /** Says that something changed, and lets pages read it. */
  async say() {
    await act(async () => {
      for (const hear of this.#heard) hear({});
    });
    await act(async () => {
      await jest.advanceTimersByTimeAsync(3000);
    });
  }
}

const waiting = (seen: string): WorkspaceRequestDetail => {
  const detail = requestDetail(completeRequest(completeIsolation()), {
    state: 'submitted',
    requestedBy: 'user:default/rosa',
    decision: {
      seen: seen.repeat(64),
      needs: [{ count: 1, groups: [] }],
      approvedBy: [],
      may: ['approve', 'reject', 'question'],
      expiresAt: '2026-12-20T10:00:00.000Z',
    },
  });
  return { ...detail, events: detail.events.slice(0, 1) };
};
const approved = (change: Partial<WorkspaceRequestDetail> = {}) =>
  requestDetail(completeRequest(completeIsolation()), change);

describe('an open page', () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  let signals: Signals;
  let answer: () => Promise<WorkspaceRequestDetail>;

  beforeEach(() => {
    jest.useFakeTimers();
    signals = new Signals();
  });
  afterEach(() => jest.useRealTimers());

  const open = (more: Partial<MlWorkspaceApi> = {}, path = AT) =>
    renderRequests({ getRequest: () => answer(), ...more }, path, [], signals);
  const form = () => screen.queryByRole('form', { name: 'Decision' });

  it('shows what somebody else decided, and how the build goes on', async () => {
    answer = async () => waiting('s');
    await open();
    expect(form()).toBeInTheDocument();
    expect(signals.channels).toContain('ml-workspace');

    answer = async () => approved({ build: { state: 'started' } });
    await signals.say();
    expect(form()).toBeNull();
    expect(screen.getByText(/^Runs/)).toBeInTheDocument();

    answer = async () => approved({ build: { state: 'completed' } });
    await signals.say();
    expect(screen.getByText(/^Done/)).toBeInTheDocument();
  });

  it('keeps what somebody is writing while nothing they decide on changes', async () => {
    answer = async () => waiting('s');
    await open();
    const text = screen.getByRole('textbox', { name: 'Reason or question' });
    await user.type(text, 'Why so much?');
    await signals.say();
    expect(text).toBeInTheDocument();
    expect(text).toHaveValue('Why so much?');
    expect(screen.queryByText(/no longer what you see/)).toBeNull();
  });

  it('never puts something else under the hand of who decides', async () => {
    const sent: string[] = [];
    answer = async () => waiting('a');
    await open({
      approveRequest: async ({ body }) => {
        sent.push(body.seen[0]);
        return approved();
      },
    });
    answer = async () => waiting('b');
    await signals.say();
    expect(screen.getByText(/no longer what you see/)).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Show what it is now' }),
    );
    expect(screen.queryByText(/no longer what you see/)).toBeNull();
    await user.click(within(form()!).getByRole('button', { name: 'Approve' }));
    expect(sent).toEqual(['b']);
  });

  it('shows what was decided here, until it hears of more', async () => {
    answer = async () => waiting('s');
    await open({ approveRequest: async () => approved() });
    await user.click(within(form()!).getByRole('button', { name: 'Approve' }));
    // What was under way before the decision comes to nothing.
    await signals.say();
    expect(form()).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('Approved');

    answer = async () => approved({ build: { state: 'failed' } });
    await signals.say();
    expect(screen.getByText(/^Failed/)).toBeInTheDocument();
  });

  it('stays as it is while the backend does not answer', async () => {
    answer = async () => waiting('s');
    await open();
    answer = async () => {
      throw new Error('away');
    };
    await signals.say();
    expect(form()).toBeInTheDocument();
  });

  it('reads nothing while nobody looks, and then once', async () => {
    let reads = 0;
    answer = async () => {
      reads += 1;
      return waiting('s');
    };
    await open();
    const visible = jest.spyOn(document, 'visibilityState', 'get');
    visible.mockReturnValue('hidden');
    await signals.say();
    await signals.say();
    expect(reads).toBe(1);
    visible.mockReturnValue('visible');
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await jest.advanceTimersByTimeAsync(3000);
    });
    expect(reads).toBe(2);
    visible.mockRestore();
  });

  it('follows within a minute where it hears nothing', async () => {
    answer = async () => waiting('s');
    await open();
    answer = async () => approved();
    await act(async () => {
      await jest.advanceTimersByTimeAsync(61_000);
    });
    expect(form()).toBeNull();
  });

  it('of what waits for me shows what comes', async () => {
    let items: WorkspaceRequestDetail[] = [];
    await open(
      { listWaiting: async () => ({ items }) },
      '/ml-workspace/waiting',
    );
    expect(
      screen.getByRole('heading', { name: 'Nothing waits for you' }),
    ).toBeInTheDocument();
    items = [waiting('s')];
    await signals.say();
    expect(
      screen.getByRole('list', { name: 'Waiting for me' }),
    ).toBeInTheDocument();
  });
});
