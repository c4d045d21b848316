import { Lowered } from './lowered';
import { UnreadPart } from './resource';
import { touchedBy } from './touched';

const isWorkspaceType = (arm: string) =>
  /^Microsoft\.MachineLearningServices\/workspaces$/i.test(arm);

/** Resources of which it is open whether, or how often, they are made. */
export const doubtfulParts = (made: readonly Lowered[]): UnreadPart[] =>
  made.flatMap(({ resource: { doubt, address }, arm }): UnreadPart[] =>
    doubt && !isWorkspaceType(arm)
      ? [
          {
            reason: `how often ${address} is made is not told`,
            at: doubt.at,
            words: doubt.text(),
            pointers: touchedBy(arm),
          },
        ]
      : [],
  );
