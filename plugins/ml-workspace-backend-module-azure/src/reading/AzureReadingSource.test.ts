import { baselinePolicy, evaluate } from '@ringfence/engine';
import { memorySink } from '../__testUtils__/memorySink';
import { READER, startDouble } from '../__testUtils__/double';

const { signal } = new AbortController();
const ML = 'microsoft.machinelearningservices/workspaces';

const start = async (options: Parameters<typeof startDouble>[0] = {}) => {
  const given = await startDouble(options);
  const sink = memorySink();
  const workspaces = () => [...given.double.state.store.ofType(ML).keys()];
  const read = () => given.source.read(sink, signal);
  return { ...given, sink, workspaces, read };
};

describe('a reading of Azure', () => {
  it('observes every workspace, and nothing is left unanswered', async () => {
    const { sink, read, workspaces } = await start();
    await read();
    const [reading] = sink.readings;
    expect(reading.parts).toEqual([]);
    expect([...sink.observed.keys()].sort()).toEqual(workspaces().sort());
    expect(reading.seen).toHaveLength(sink.observed.size);
    expect(reading.whole.length).toBeGreaterThan(1);
    expect(
      [...sink.observed.values()].flatMap(one => one.isolation.unread ?? []),
    ).toEqual([]);
    expect(reading.throttled).toBe(0);
    const kinds = new Set([...sink.observed.values()].map(one => one.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['Hub', 'Project']));
  });

  it('asks for nothing again that did not change, and for what did', async () => {
    const { sink, read, told, double, workspaces } = await start();
    await read();
    told.advance(3_600_000);
    await read();
    const first = sink.count;
    told.advance(3_600_000);
    await read();
    expect(sink.count).toBe(first);
    expect(sink.readings[2].calls).toBeLessThan(sink.readings[0].calls / 3);
    const [id] = workspaces();
    double.drift({
      id,
      patch: { properties: { publicNetworkAccess: 'Enabled' } },
      by: 'mallory@contoso.example',
    });
    told.advance(900_000);
    await read();
    expect(sink.count).toBe(first + 1);
    expect(sink.observed.get(id)?.isolation.inbound?.publicNetworkAccess).toBe(
      'Enabled',
    );
    expect(sink.changes).toContainEqual(
      expect.objectContaining({ actor: 'mallory@contoso.example' }),
    );
  });

  it('takes one as gone only when Azure says that there is none', async () => {
    const { sink, read, told, double, workspaces } = await start();
    await read();
    const [gone, ...rest] = workspaces();
    double.drift({ id: gone, delete: true });
    told.advance(900_000);
    await read();
    expect([...sink.observed.keys()].sort()).toEqual(rest.sort());
  });

  it('removes nothing where a role was taken away, and names what it has to allow', async () => {
    const { sink, read, told, double } = await start();
    await read();
    const before = sink.observed.size;
    double.state.roles.splice(0);
    told.advance(900_000);
    await read();
    expect(sink.observed.size).toBe(before);
    expect(sink.readings[1].whole).toEqual([]);
    expect(sink.readings[1].parts).toContainEqual(
      expect.objectContaining({
        outcome: 'refused',
        action: 'Microsoft.Resources/subscriptions/read',
      }),
    );
  });

  it('removes nothing where a role became narrower, though the graph leaves it out in silence', async () => {
    const { sink, read, told, double, workspaces } = await start();
    await read();
    const before = sink.observed.size;
    const [id] = workspaces();
    double.state.roles.splice(0, double.state.roles.length, {
      principalId: READER.objectId,
      scope: id.split('/').slice(0, 5).join('/'),
      actions: ['*/read'],
      notActions: [],
    });
    told.advance(900_000);
    await read();
    expect(sink.observed.size).toBe(before);
  });

  it('says what was refused of a workspace, with the action, and holds its lane back', async () => {
    const { sink, read, double } = await start();
    for (const role of double.state.roles) {
      role.notActions.push(
        'Microsoft.MachineLearningServices/workspaces/computes/*',
      );
    }
    await read();
    for (const { isolation } of sink.observed.values()) {
      expect(isolation.compute).toBeUndefined();
      expect(isolation.unread).toContainEqual(
        expect.objectContaining({ pointers: ['/compute'] }),
      );
      const { lanes } = evaluate(isolation, baselinePolicy);
      expect(lanes.compute.state).not.toBe('closed');
    }
    expect(sink.readings[0].parts).toContainEqual(
      expect.objectContaining({
        what: 'Microsoft.MachineLearningServices/workspaces/computes',
        outcome: 'refused',
        action: 'Microsoft.MachineLearningServices/workspaces/computes/read',
      }),
    );
  });

  it('knows no address list where the preview does not answer', async () => {
    const { sink, read } = await start();
    const plain = memorySink();
    await read();
    const limited = [...sink.observed.values()].find(
      ({ isolation }) => isolation.inbound?.ipRules?.length,
    )!;
    const broken = await startDouble({
      faults: [{ kind: 'unavailable', path: '/workspaces/[^/]+$' }],
    });
    await broken.source.read(plain, signal);
    expect(plain.observed.get(limited.id.toLowerCase())).toBeUndefined();
    expect(plain.readings[0].parts.length).toBeGreaterThan(0);
  });

  it('goes on where it was killed, at every step', async () => {
    const { sink, read, workspaces } = await start();
    const ends: string[] = [];
    for (let allowed = 1; allowed < 200; allowed += 1) {
      let steps = 0;
      sink.step = () => {
        steps += 1;
        if (steps > allowed) throw new Error('killed');
      };
      try {
        await read();
        break;
      } catch (error) {
        ends.push((error as Error).message);
      }
    }
    expect(ends.length).toBeGreaterThan(3);
    expect(new Set(ends)).toEqual(new Set(['killed']));
    expect([...sink.observed.keys()].sort()).toEqual(workspaces().sort());
    expect(sink.readings).toHaveLength(1);
  });

  it('reads one workspace as it is now, before the graph knows', async () => {
    const { sink, read, double, source, workspaces } = await start();
    await read();
    const [id] = workspaces();
    double.drift({
      id,
      patch: { properties: { publicNetworkAccess: 'Enabled' } },
    });
    await source.readOne(sink, id.toUpperCase(), signal);
    expect(sink.observed.get(id)?.isolation.inbound?.publicNetworkAccess).toBe(
      'Enabled',
    );
  });

  it('reads on one whose tag was taken away', async () => {
    const all = await start();
    await all.read();
    const tagged = [...all.sink.observed.values()].find(
      ({ tags }) => Object.keys(tags).length,
    )!;
    const [[name, value]] = Object.entries(tagged.tags);
    const { sink, read, told, double } = await start({
      scopes: { tags: { [name]: value } },
    });
    await read();
    const id = tagged.id.toLowerCase();
    expect(sink.observed.has(id)).toBe(true);
    expect(sink.observed.size).toBeLessThan(all.sink.observed.size);
    double.drift({
      id,
      patch: { tags: null, properties: { publicNetworkAccess: 'Enabled' } },
    });
    told.advance(900_000);
    await read();
    expect(sink.observed.get(id)?.isolation.inbound?.publicNetworkAccess).toBe(
      'Enabled',
    );
  });

  it('ends when it is called off', async () => {
    const { source, sink } = await start();
    await expect(
      source.read(sink, AbortSignal.abort(new Error('called off'))),
    ).rejects.toThrow('called off');
    expect(sink.readings).toEqual([]);
  });
});
