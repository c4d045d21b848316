import { Lowered } from './lowered';
import { keyOf } from './graph';
import { namesOf } from './names';
import { UnreadPart } from './resource';
import { isOfWorkspace, touchedBy } from './touched';

const isWorkspaceType = (arm: string) =>
  /^Microsoft\.MachineLearningServices\/workspaces$/i.test(arm);

const isWorkspace = ({ arm }: Lowered) => isWorkspaceType(arm);

/** Parts that may belong to a workspace of the document, which is not told. */
export function untoldParts(made: readonly Lowered[]): UnreadPart[] {
  const workspaces = made.filter(isWorkspace);
  return made.flatMap(part => {
    if (!isOfWorkspace(part.arm) || isWorkspace(part)) return [];
    const [owner] = namesOf(part.id, part.arm);
    const key = keyOf(owner);
    const owners = workspaces.map(
      workspace =>
        [workspace, namesOf(workspace.id, workspace.arm)[0]] as const,
    );
    if (owners.some(([, name]) => keyOf(name) === key)) return [];
    const isTold = (name: typeof owner) =>
      name.every(one => typeof one === 'string');
    const { body, address } = part.resource;
    const parent = body.get(
      'parent_id',
      'workspace_id',
      'machine_learning_workspace_id',
    );
    return owners
      .filter(([, name]) => !isTold(name) || !isTold(owner))
      .map(
        ([workspace]): UnreadPart => ({
          reason: `${address} may belong to this workspace, which is not told`,
          at: (parent ?? body).at,
          words: parent?.text() ?? address,
          pointers: touchedBy(part.arm),
          of: workspace.resource,
        }),
      );
  });
}

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
