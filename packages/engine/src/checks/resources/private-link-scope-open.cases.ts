import { CheckCases } from '../../__testUtils__/cases/parts';
import { Resource } from '../../__testUtils__/cases/resourceParts';
import { WorkspaceIsolation } from '../../model';

const monitoring = (fields: Resource): WorkspaceIsolation => ({
  resources: { monitoring: [fields] },
});

/** Cases of `private-link-scope-open`. */
export const cases: CheckCases = {
  pass: [monitoring({ accessMode: 'open' })],
  fail: [monitoring({ accessMode: 'PrivateOnly' })],
  unknown: [
    {},
    monitoring({}),
    monitoring({ privateEndpoints: [{ status: 'Approved' }] }),
  ],
  'not-applicable': [
    { resources: { monitoring: [] } },
    monitoring({ privateEndpoints: [] }),
  ],
};
