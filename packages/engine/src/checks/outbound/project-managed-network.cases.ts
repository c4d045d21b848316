import {
  CheckCases,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

/** Cases of `project-managed-network`. */
export const cases: CheckCases = {
  pass: [
    unmanaged({ workspace: { kind: 'project' } }),
    unmanaged(),
    {
      workspace: { kind: 'Project' },
      outbound: { isolationMode: 'AllowInternetOutbound', ofHub: true },
    },
  ],
  fail: [managed({ workspace: { kind: 'Project' } })],
  unknown: [{}, managed(), { workspace: { kind: 'Project' } }],
  'not-applicable': [
    managed({ workspace: { kind: 'Hub' } }),
    { workspace: { kind: 'Default' } },
  ],
};
