import { CheckCases, idOf } from '../../__testUtils__/cases/parts';

const project = (hubId?: string, kind: string | undefined = 'project') => ({
  workspace: { kind, hubId },
});
const hub = idOf('Microsoft.MachineLearningServices/workspaces', 'hub');

/** Isolations for every status that `project-hub` can give. */
export const cases: CheckCases = {
  pass: [project(hub), { workspace: { hubId: hub } }],
  fail: [
    project(''),
    project('hub'),
    project(idOf('Microsoft.Storage/storageAccounts')),
  ],
  unknown: [{}, project(), { workspace: { hubId: '' } }],
  'not-applicable': [project('', 'Default'), project(undefined, 'Hub')],
};
