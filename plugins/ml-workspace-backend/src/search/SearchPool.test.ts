import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { baselinePolicy } from '@ringfence/engine';
import { openEverywhere } from '@ringfence/testing';
import { SearchBounds, SearchPool, SearchQuestion } from './SearchPool';

jest.setTimeout(60_000);

const logger = mockServices.logger.mock();
let searches: SearchPool;

/** Searches by a thread that does what it is told. */
const strange = (bounds: Partial<SearchBounds> = {}) => {
  searches = SearchPool.create({
    logger,
    script: join(__dirname, '__testUtils__', 'strangeWorker.js'),
    bounds: { searchMs: 20_000, ...bounds },
  });
  return (caller: string, how: string, ms = 200, unwanted?: AbortSignal) =>
    searches.find(caller, [how, ms] as unknown as SearchQuestion, unwanted);
};

afterEach(() => searches.close());

describe('a search in a thread of its own', () => {
  it('finds what a search finds, and leaves the others their turn meanwhile', async () => {
    searches = SearchPool.create({ logger, bounds: { searchMs: 50_000 } });
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 5);
    const answer = await searches.find('ada', [
      openEverywhere(200),
      { compliance: true },
      baselinePolicy,
      { basis: 'requested' },
    ]);
    clearInterval(clock);
    expect(answer.outcome).toMatch(/^(fix|stopped)$/);
    expect(turns).toBeGreaterThan(5);
  });

  it('is one at a time for each caller, and the others have theirs', async () => {
    const find = strange();
    const first = find('ada', 'wait');
    await expect(find('ada', 'wait')).rejects.toMatchObject({
      statusCode: 429,
      retryAfterSeconds: 2,
      message: expect.stringContaining('A search of yours is still running'),
    });
    await expect(find('bob', 'wait')).resolves.toBeDefined();
    await first;
    await expect(find('ada', 'wait')).resolves.toBeDefined();
  });

  it('waits its turn where all threads are at work, and is refused where too many wait', async () => {
    const find = strange({ threads: 1, waiting: 1 });
    const [first, second] = [find('ada', 'wait'), find('bob', 'wait')];
    await expect(find('cleo', 'wait')).rejects.toMatchObject({
      statusCode: 429,
      message: expect.stringContaining('Too many people search'),
    });
    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
    await expect(find('cleo', 'wait')).resolves.toBeDefined();
  });

  it.each(['exit', 'throw', 'grow'])(
    'fails in plain words where the thread comes to: %s',
    async how => {
      const find = strange({ memoryMb: 32 });
      const error = await find('ada', how).then(
        () => undefined,
        (cause: Error) => cause,
      );
      expect(error).toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('The search for a fix failed'),
        cause: expect.anything(),
      });
      expect(error?.message).not.toContain('secret');
      // The next one has a thread again.
      await expect(find('ada', 'wait')).resolves.toBeDefined();
    },
  );

  it('is ended where it takes too long, and does not keep a thread', async () => {
    const find = strange({ threads: 1, searchMs: 500 });
    await expect(find('ada', 'spin')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('was ended after 0.5 seconds'),
    });
    await expect(find('ada', 'wait', 10)).resolves.toBeDefined();
  });

  it('is ended once nobody waits for it, running or not, and keeps nobody back', async () => {
    const find = strange({ threads: 1 });
    const ada = new AbortController();
    const bob = new AbortController();
    const running = find('ada', 'spin', 0, ada.signal);
    const waiting = find('bob', 'spin', 0, bob.signal);
    bob.abort();
    ada.abort();
    await expect(running).rejects.toThrow('nobody waits');
    await expect(waiting).rejects.toThrow('nobody waits');
    await expect(find('ada', 'wait', 10)).resolves.toBeDefined();
    await expect(find('bob', 'spin', 0, bob.signal)).rejects.toThrow(
      'nobody waits',
    );
  });

  it('has a thread again after all had nothing to do', async () => {
    const find = strange({ idleMs: 1 });
    await find('ada', 'wait', 1);
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
    await expect(find('ada', 'wait', 1)).resolves.toBeDefined();
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
