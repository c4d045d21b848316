import { Maker, command, stepOf } from '../maker';
import { options } from '../shell/command';

/** @internal */
export const roleAssignment: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'role assignment create',
        options({
          name: said.resource.name,
          role: said.word('roleDefinitionId'),
          'assignee-object-id': said.word('principalId'),
          'assignee-principal-type': said.word('principalType'),
          scope: said.resource.scope?.id,
        }),
      ),
    ]),
  ],
});

/** @internal */
export const lock: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'lock create',
        options({
          name: said.resource.name,
          'lock-type': said.word('level'),
          resource: said.resource.scope?.id,
          notes: said.word('notes'),
        }),
      ),
    ]),
  ],
});
