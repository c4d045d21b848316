import {
  MlWorkspaceAzureChange,
  MlWorkspaceObservation,
  MlWorkspaceReading,
  MlWorkspaceReadingSink,
} from '@ringfence/backstage-plugin-ml-workspace-node';

/** Keeps what is read, as the plugin does; throws where a test says that it is killed. */
export function memorySink() {
  const observed = new Map<string, MlWorkspaceObservation>();
  const changes: MlWorkspaceAzureChange[] = [];
  const readings: MlWorkspaceReading[] = [];
  const state = new Map<string, string>();
  const sink = {
    observed,
    changes,
    readings,
    state,
    /** Observations so far. */
    count: 0,
    /** Called before each step that is stored. */
    step: () => {},
    async known() {
      return [...observed].map(([id, { readAt }]) => ({ id, readAt }));
    },
    async observe(observation: MlWorkspaceObservation) {
      sink.step();
      sink.count += 1;
      observed.set(observation.id.toLowerCase(), observation);
    },
    async noteChanges(more: readonly MlWorkspaceAzureChange[]) {
      sink.step();
      changes.push(...more);
    },
    async finish(reading: MlWorkspaceReading) {
      sink.step();
      readings.push(reading);
      const seen = new Set(reading.seen.map(id => id.toLowerCase()));
      const gone = [...observed.keys()].filter(
        id =>
          !seen.has(id) &&
          reading.whole.some(scope => id.startsWith(`${scope.toLowerCase()}/`)),
      );
      gone.forEach(id => observed.delete(id));
      return { removed: gone.length, heldBack: 0 };
    },
    async readState(key: string) {
      return state.get(key);
    },
    async writeState(key: string, value: string | undefined) {
      sink.step();
      if (value === undefined) state.delete(key);
      else state.set(key, value);
    },
  };
  return sink satisfies MlWorkspaceReadingSink;
}
