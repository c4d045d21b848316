import { Check } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';
import { sources } from '../../model/sources';

const AT = '/workspace/name';
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/;

/** The workspace name is one Azure takes. */
export const workspaceName: Check = {
  id: 'workspace-name',
  title: 'The workspace name is valid',
  nature: 'constraint',
  severity: 'high',
  boundary: 'resources',
  source: sources.armWorkspace,
  reads: [AT],
  expected: '3 to 33 letters, digits, - or _, first a letter or digit',
  because: 'Azure refuses any other name when the workspace is created.',
  evaluate({ workspace }) {
    const name = workspace?.name;
    if (name === undefined) return unknown(AT, 'name not known');
    return NAME.test(name)
      ? pass(name)
      : fail({ pointer: AT, observed: `${quoted(name)} is not a name` });
  },
};
