import { readArm } from '.';

const GROUP =
  '/subscriptions/0000/resourceGroups/rg-one/providers/Microsoft.MachineLearningServices/workspaces';
const ML = 'Microsoft.MachineLearningServices/workspaces';

const reading = (name: string, properties: object, rest: object = {}) => ({
  id: `${GROUP}/${name}`,
  name,
  type: ML,
  location: 'westeurope',
  properties,
  ...rest,
});

const brief = (document: unknown) =>
  readArm(document).subjects.map(({ type, name, kind, at }) => ({
    type,
    name,
    kind,
    at,
  }));

describe('examples of REST calls', () => {
  const call = (parameters: object, response?: unknown, code = '200') => ({
    parameters: {
      subscriptionId: '0000',
      resourceGroupName: 'rg-one',
      workspaceName: 'mlw-one',
      'api-version': '2025-12-01',
      ...parameters,
    },
    responses: {
      202: { headers: {} },
      ...(response !== undefined && { [code]: { body: response } }),
    },
  });

  it('are a request and an answer that says more', () => {
    const { subjects } = readArm(
      call(
        {
          body: { location: 'westeurope', properties: { hbiWorkspace: false } },
        },
        reading('mlw-one', {
          hbiWorkspace: false,
          publicNetworkAccess: 'Disabled',
        }),
      ),
    );
    expect(
      subjects.map(({ at, name, isolation }) => [
        at,
        name,
        isolation.inbound?.publicNetworkAccess,
      ]),
    ).toEqual([
      ['/parameters/body', 'mlw-one', undefined],
      ['/responses/200/body', 'mlw-one', 'Disabled'],
    ]);
  });

  it('are only the request where the answer adds nothing', () => {
    const compute = {
      computeType: 'ComputeInstance',
      properties: { sshSettings: { sshPublicAccess: 'Disabled' } },
    };
    expect(
      brief(
        call(
          {
            computeName: 'ci',
            parameters: { location: 'westeurope', properties: compute },
          },
          {
            id: `${GROUP}/mlw-one/computes/ci`,
            type: `${ML}/computes`,
            name: 'ci',
            properties: {
              computeType: 'ComputeInstance',
              provisioningState: 'Creating',
            },
          },
          '201',
        ),
      ),
    ).toEqual([
      {
        type: 'compute',
        name: 'ci',
        kind: 'ComputeInstance',
        at: '/parameters/parameters',
      },
    ]);
  });

  it('name a rule by the call and keep the odd type of the answer', () => {
    const rule = {
      type: 'FQDN',
      destination: 'pypi.org',
      category: 'UserDefined',
    };
    const answer = {
      id: `${GROUP}/mlw-one/outboundRules/pypi`,
      name: 'pypi',
      type: 'workspace/outboundRules',
      properties: rule,
    };
    expect(
      brief(call({ ruleName: 'pypi', body: { properties: rule } }, answer)),
    ).toEqual([
      {
        type: 'outbound-rule',
        name: 'pypi',
        kind: 'FQDN',
        at: '/parameters/body',
      },
    ]);
    expect(brief(call({}, { value: [answer] }))).toEqual([
      {
        type: 'outbound-rule',
        name: 'pypi',
        kind: 'FQDN',
        at: '/responses/200/body/value/0',
      },
    ]);
  });

  it('tell a managed network and the state that provisioning leaves it in', () => {
    const network = {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: { pypi: { type: 'FQDN', destination: 'pypi.org' } },
    };
    const [sent] = readArm(
      call({ managedNetworkName: 'default', body: { properties: network } }),
    ).subjects;
    expect(sent).toMatchObject({
      type: 'workspace',
      name: 'mlw-one',
      isolation: { outbound: { rules: [{ name: 'pypi' }] } },
    });
    const [state] = readArm(
      call(
        { body: { includeSpark: false } },
        { status: 'Active', sparkReady: true },
      ),
    ).subjects;
    expect(state.isolation.outbound).toEqual({
      networkStatus: 'Active',
      sparkReady: true,
    });
  });

  it('tell one connection of a private endpoint', () => {
    const [subject] = readArm(
      call({
        privateEndpointConnectionName: 'pec',
        properties: {
          properties: {
            privateLinkServiceConnectionState: { status: 'Approved' },
          },
        },
      }),
    ).subjects;
    expect(subject).toMatchObject({
      name: 'mlw-one',
      isolation: { inbound: { privateEndpoints: [{ status: 'Approved' }] } },
    });
  });

  it('are nothing where the call is about something else', () => {
    expect(
      brief(
        call(
          { datastoreName: 'store', body: { properties: { contents: {} } } },
          { value: { findings: [] } },
        ),
      ),
    ).toEqual([]);
  });
});
