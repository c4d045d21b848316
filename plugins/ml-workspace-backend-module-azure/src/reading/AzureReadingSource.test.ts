import { memorySink } from '../__testUtils__/memorySink';
import { startDouble } from '../__testUtils__/double';

const signal = new AbortController().signal;

describe('a reading of Azure', () => {
  it('observes every workspace, and nothing is left unanswered', async () => {
    const { source, double } = await startDouble();
    const sink = memorySink();
    await source.read(sink, signal);
    const [reading] = sink.readings;
    expect(reading.parts).toEqual([]);
    expect(sink.observed.size).toBe(
      double.state.store.ofType('microsoft.machinelearningservices/workspaces')
        .size,
    );
    expect(reading.seen).toHaveLength(sink.observed.size);
    expect(
      [...sink.observed.values()].flatMap(one => one.isolation.unread ?? []),
    ).toEqual([]);
    expect(reading.throttled).toBe(0);
  });
});
