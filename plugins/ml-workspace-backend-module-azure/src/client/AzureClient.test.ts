import { smallServer } from '../__testUtils__/smallServer';

const SUBSCRIPTION = '/subscriptions/aaaaaaaa-1111-4000-8000-000000000001';
const call = { path: `${SUBSCRIPTION}/things`, apiVersion: '2026-05-01' };
const one = { id: `${SUBSCRIPTION}/things/one` };
const two = { id: `${SUBSCRIPTION}/things/two` };
const graph = (client: { query: Function }) =>
  client.query('resources', { subscriptions: ['s'] });

describe('lists', () => {
  it('are followed to their end by the address that Azure gives, over empty pages and null', async () => {
    const { client, calls, url } = await smallServer((_, at) => ({
      body: [
        { value: [one], nextLink: `${url}/elsewhere?token=a%2Fb` },
        { value: [], nextLink: `${url}/elsewhere?token=c` },
        { value: [two, { ...one }], nextLink: null },
      ][at],
    }));
    expect(await client.list(call)).toEqual({ items: [one, two] });
    expect(calls[1].url).toBe('/elsewhere?token=a%2Fb');
  });

  it('take no token to another origin', async () => {
    const other = await smallServer(() => ({ body: { value: [two] } }));
    const { client } = await smallServer(() => ({
      body: { value: [one], nextLink: `${other.url}/more` },
    }));
    const { items, problem } = await client.list(call);
    expect(items).toEqual([one]);
    expect(problem?.problem).toBe('truncated');
    expect(other.calls).toEqual([]);
  });

  it('that go round are cut off and not whole', async () => {
    const { client, calls, url } = await smallServer(() => ({
      body: { value: [one], nextLink: `${url}/again` },
    }));
    expect((await client.list(call)).problem?.problem).toBe('truncated');
    expect(calls.length).toBeLessThan(5);
  });

  it('that never end stop at a bound', async () => {
    const { client, calls, url } = await smallServer((_, at) => ({
      body: { value: [], nextLink: `${url}/page/${at}` },
    }));
    expect((await client.list(call)).problem?.problem).toBe('truncated');
    expect(calls).toHaveLength(1000);
  });

  it('of anything but objects are no lists', async () => {
    const { client } = await smallServer(() => ({ body: { value: [one, 7] } }));
    expect(await client.list(call)).toMatchObject({
      items: [],
      problem: { problem: 'failed' },
    });
  });

  it('of the graph that leave rows out are not whole', async () => {
    const answers: [object, Record<string, string>][] = [
      [{ resultTruncated: 'true', data: [one], count: 1 }, {}],
      [{ resultTruncated: 'false', data: [one], count: 2 }, {}],
      [
        { resultTruncated: 'false', data: [one], count: 1 },
        { 'x-ms-tenant-subscription-limit-hit': 'true' },
      ],
    ];
    for (const [body, headers] of answers) {
      const { client } = await smallServer(() => ({ body, headers }));
      expect((await graph(client)).problem?.problem).toBe('truncated');
    }
  });
});

describe('quotas', () => {
  it('are kept before they are used up', async () => {
    const { client, clock } = await smallServer(() => ({ body: one }));
    for (let at = 0; at < 300; at += 1) await client.get(call);
    // 245 at once and 25 a second after that.
    expect(clock.time - Date.parse('2026-12-01T08:00:00Z')).toBeGreaterThan(
      1900,
    );
    expect(client.counts).toMatchObject({ calls: 300, throttled: 0 });
  });

  it('are what Azure says is left, whatever we counted', async () => {
    const { client, clock } = await smallServer(() => ({
      body: one,
      headers: { 'x-ms-ratelimit-remaining-subscription-reads': '0' },
    }));
    await client.get(call);
    expect(clock.waits).toEqual([]);
    await client.get(call);
    expect(clock.waits).toHaveLength(1);
  });

  it('of the graph are waited for until they are reset', async () => {
    const { client, clock } = await smallServer(() => ({
      body: { data: [], count: 0, resultTruncated: 'false' },
      headers: {
        'x-ms-user-quota-remaining': '0',
        'x-ms-user-quota-resets-after': '00:00:05',
      },
    }));
    await graph(client);
    await graph(client);
    expect(clock.waits).toEqual([5000]);
  });

  it('that are used up are waited for as long as Azure says, by any of its headers', async () => {
    const words: [Record<string, string>, number][] = [
      [{ 'retry-after': '7' }, 7000],
      [{ 'retry-after-ms': '300' }, 300],
      [{ 'x-ms-user-quota-resets-after': '00:01:02' }, 62_000],
    ];
    for (const [headers, milliseconds] of words) {
      const { client, clock } = await smallServer((_, at) =>
        at ? { body: one } : { status: 429, headers },
      );
      await client.get(call);
      expect(clock.waits[0]).toBe(milliseconds);
      expect(client.counts.throttled).toBe(1);
    }
  });

  it('that ask for hours put the part off', async () => {
    const { client, calls } = await smallServer(() => ({
      status: 429,
      headers: { 'retry-after': '7200' },
    }));
    expect((await client.list(call)).problem?.problem).toBe('throttled');
    expect(calls).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('is done again where Azure takes a token no more, in the middle of a list too', async () => {
    let made = 0;
    const { client, calls, url } = await smallServer(
      ({ headers, url: path }) => {
        const isOld = headers.authorization === 'Bearer token-1';
        if (path?.startsWith('/next') && isOld) return { status: 401 };
        return path?.startsWith('/next')
          ? { body: { value: [two] } }
          : { body: { value: [one], nextLink: `${url}/next` } };
      },
      {
        credential: () => {
          made += 1;
          const token = `token-${made}`;
          return {
            getToken: async () => ({ token, expiresOnTimestamp: 4e12 }),
          };
        },
      },
    );
    expect(await client.list(call)).toEqual({ items: [one, two] });
    expect(calls.map(({ token }) => token)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('that fails names the code and nothing of what was sent', async () => {
    const { client } = await smallServer(() => ({ body: one }), {
      credential: () => ({
        getToken: async () => {
          throw new Error('AADSTS7000215: secret hunter2-canary is wrong');
        },
      }),
    });
    await expect(client.get(call)).rejects.toThrow(
      /^signing in to Azure failed with AADSTS7000215$/,
    );
  });
});

describe('answers', () => {
  const CANARY = 'hunter2-canary';

  it('are quoted in no error, but their code and the action that is missing', async () => {
    const { client } = await smallServer(() => ({
      status: 403,
      body: {
        error: {
          code: 'AuthorizationFailed',
          message: `The client '${CANARY}' with object id '${CANARY}' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/read' over scope '/subscriptions/${CANARY}' or the scope is invalid.`,
        },
      },
    }));
    const error = await client.get(call).catch(thrown => thrown);
    expect(error).toMatchObject({
      problem: 'refused',
      code: 'AuthorizationFailed',
      action: 'Microsoft.Storage/storageAccounts/read',
    });
    expect(
      JSON.stringify({ ...error, message: error.message, stack: error.stack }),
    ).not.toContain(CANARY);
  });

  it.each([
    [
      'a page of a proxy',
      { headers: { 'content-type': 'text/html' }, text: `<html>${CANARY}` },
    ],
    ['JSON that is cut off', { text: `{"id": "${CANARY}` }],
    ['JSON that is no object', { text: `["${CANARY}"]` }],
  ])('that are %s are none', async (_, answer) => {
    const { client } = await smallServer(() => answer);
    const error = await client.get(call).catch(thrown => thrown);
    expect(error.problem).toBe('failed');
    expect(`${error.message} ${error.stack}`).not.toContain(CANARY);
  });

  it('that pass by are asked for again', async () => {
    const { client } = await smallServer((_, at) =>
      at < 3 ? { status: [500, 503, 408][at] } : { body: one },
    );
    expect(await client.get(call)).toEqual(one);
  });

  it('tell what time it is at Azure', async () => {
    const { client, clock } = await smallServer(() => ({
      body: one,
      headers: { date: 'Tue, 01 Dec 2026 09:30:00 GMT' },
    }));
    await client.get(call);
    expect(client.azureNow() - clock.now()).toBe(90 * 60_000);
  });
});
