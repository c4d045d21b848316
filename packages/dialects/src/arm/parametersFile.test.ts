import { readArm } from '.';

describe('parameters files by themselves', () => {
  const file = (values: Record<string, unknown>) => ({
    parameters: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value }]),
    ),
  });

  it('are a part of a workspace, by the names that public templates use', () => {
    const [{ type, name, kind, isolation }] = readArm(
      file({
        WorkspaceName: 'mlw-one',
        kind: 'featurestore',
        location: 'westeurope',
        publicNetworkAccess: 'Enabled',
        confidential_data: 'false',
        encryption_status: 'Disabled',
        identity: { type: 'SystemAssigned' },
        imageBuildCompute: '',
        privateEndpointType: 'AutoApproval',
        containerRegistryOption: 'new',
        containerRegistrySku: 'Premium',
        managedNetwork: { isolationMode: 'Disabled', outboundRules: {} },
      }),
    ).subjects;
    expect({ type, name, kind }).toEqual({
      type: 'workspace',
      name: 'mlw-one',
      kind: 'FeatureStore',
    });
    expect(isolation).toEqual({
      workspace: { name: 'mlw-one', kind: 'featurestore' },
      region: 'westeurope',
      inbound: {
        publicNetworkAccess: 'Enabled',
        privateEndpoints: [{ status: 'Approved', subresource: 'amlworkspace' }],
      },
      identity: 'SystemAssigned',
      customerManagedKey: false,
      highBusinessImpact: false,
      outbound: { isolationMode: 'Disabled' },
      resources: { containerRegistry: [{ default: true, sku: 'Premium' }] },
    });
  });

  it('claim no list that they do not name', () => {
    const [{ isolation }] = readArm(
      file({
        workspaceName: 'mlw-one',
        publicNetworkAccess: 'Disabled',
        privateEndpointType: 'none',
      }),
    ).subjects;
    expect(isolation.inbound).toEqual({ publicNetworkAccess: 'Disabled' });
  });

  it('are nothing where they name no workspace', () => {
    expect(
      readArm(file({ vmName: 'one', location: 'westeurope' })).subjects,
    ).toEqual([]);
  });
});
