import { PassKind, PassQueue } from './PassQueue';

describe('PassQueue', () => {
  it('runs a full pass when any of the waiting ones asked for it', async () => {
    const ran: PassKind[] = [];
    const queue = new PassQueue(async kind => {
      ran.push(kind);
    });

    await Promise.all([
      queue.request('delta'),
      queue.request('full'),
      queue.request('delta'),
    ]);

    expect(ran).toEqual(['full']);
  });

  it('runs the next pass though the one before failed', async () => {
    const run = jest.fn().mockRejectedValueOnce(new Error('no network'));
    const queue = new PassQueue(run);

    await expect(queue.request('delta')).rejects.toThrow('no network');
    await expect(queue.request('delta')).resolves.toBeUndefined();
  });

  it('hands over the signal of whoever asked', async () => {
    const controller = new AbortController();
    const queue = new PassQueue(async (_, signal) => {
      controller.abort(new Error('shutting down'));
      signal.throwIfAborted();
    });

    await expect(queue.request('delta', controller.signal)).rejects.toThrow(
      'shutting down',
    );
  });
});
