import {
  MlWorkspaceReadingSink,
  MlWorkspaceReadingSource,
} from '@ringfence/backstage-plugin-ml-workspace-node';

/** Takes what is read, and knows whether it was of one workspace. */
function watched(
  sink: MlWorkspaceReadingSink,
  armId: string,
): { sink: MlWorkspaceReadingSink; isMet: () => boolean } {
  let met = false;
  return {
    isMet: () => met,
    sink: {
      known: () => sink.known(),
      noteChanges: changes => sink.noteChanges(changes),
      finish: reading => sink.finish(reading),
      readState: key => sink.readState(key),
      writeState: (key, value) => sink.writeState(key, value),
      observe: async observation => {
        await sink.observe(observation);
        met ||= observation.id.toLowerCase() === armId.toLowerCase();
      },
    },
  };
}

/**
 * Reads one workspace now, by whichever source can.
 *
 * @returns whether one of them met it
 * @throws what the last source threw where none met it
 * @internal
 */
export function readOneBy(
  sources: readonly MlWorkspaceReadingSource[],
  sinkOf: (source: MlWorkspaceReadingSource) => MlWorkspaceReadingSink,
): (armId: string, signal: AbortSignal) => Promise<boolean> {
  return async (armId, signal) => {
    let failure: unknown;
    for (const source of sources) {
      const { sink, isMet } = watched(sinkOf(source), armId);
      try {
        await source.readOne(sink, armId, signal);
      } catch (error) {
        failure = error;
      }
      if (isMet()) return true;
    }
    if (failure) throw failure;
    return false;
  };
}
