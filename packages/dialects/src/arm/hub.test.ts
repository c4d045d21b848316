import { baselinePolicy, evaluate } from '@ringfence/engine';
import { readArm } from '.';
import { child, template, workspace } from './__testUtils__/templates';

const ML = 'Microsoft.MachineLearningServices/workspaces';
const storage =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/sthub';

const hub = (mode: string) =>
  workspace(
    {
      publicNetworkAccess: 'Disabled',
      storageAccount: storage,
      managedNetwork: { isolationMode: mode, outboundRules: {} },
    },
    { name: 'hub-one', kind: 'Hub' },
  );

const project = (properties = {}) =>
  workspace(
    {
      hubResourceId: `[resourceId('${ML}', 'hub-one')]`,
      publicNetworkAccess: 'Disabled',
      ...properties,
    },
    { name: 'proj-one', kind: 'Project' },
  );

function projectOf(...resources: unknown[]) {
  const { isolation } = readArm(template(resources)).subjects.find(
    ({ name }) => name === 'proj-one',
  )!;
  return { isolation, posture: evaluate(isolation, baselinePolicy) };
}

describe('a project', () => {
  it('has the network and the resources of its hub', () => {
    const { isolation, posture } = projectOf(
      hub('AllowOnlyApprovedOutbound'),
      project(),
    );
    expect(isolation.outbound).toEqual({
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [],
      ofHub: true,
    });
    expect(isolation.resources?.storage).toMatchObject([{ id: storage }]);
    expect(posture.lanes.outbound.state).toBe('closed');
    expect(
      posture.results.find(({ check }) => check === 'project-managed-network')
        ?.status,
    ).toBe('pass');
  });

  it('is as open as its hub', () => {
    const { posture } = projectOf(hub('AllowInternetOutbound'), project());
    expect(posture.lanes.outbound.state).toBe('open');
  });

  it('has the rules of both', () => {
    const { posture } = projectOf(
      hub('AllowOnlyApprovedOutbound'),
      project(),
      child('outboundRules', 'proj-one/all', {
        type: 'ServiceTag',
        destination: { serviceTag: 'Internet', protocol: '*', portRanges: '*' },
      }),
    );
    expect(posture.lanes.outbound.state).toBe('open');
  });

  it('that states a network of its own is refused for that', () => {
    const { isolation, posture } = projectOf(
      hub('AllowOnlyApprovedOutbound'),
      project({ managedNetwork: { isolationMode: 'AllowInternetOutbound' } }),
    );
    expect(isolation.outbound?.ofHub).toBeUndefined();
    expect(posture.verdict).toBe('invalid');
  });

  it('of a hub that stands elsewhere has a network that is not known', () => {
    expect(projectOf(project()).posture.lanes.outbound.state).toBe('unknown');
  });
});
