import {
  lineOf,
  lowered,
  read,
  readOnly,
  workspace,
} from './__testUtils__/bicep';
import { bicepReferences } from '.';

const PRIVATE = [
  "publicNetworkAccess: 'Disabled'",
  "managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' }",
];
const AVM = 'avm/res/machine-learning-services/workspace';

const verified = (path: string, params: string) =>
  `module ws '${path}' = {\n  name: 'ws'\n  params: {\n    name: 'mlw-one'\n    sku: 'Basic'\n    location: 'westeurope'\n    ${params}\n  }\n}`;

describe('a workspace in Bicep', () => {
  it('is read with the line of each fact', () => {
    const text = workspace(...PRIVATE);
    const { name, places, at, isolation } = readOnly(text);
    const bicep = lowered(text);
    expect(name).toBe('mlw-one');
    expect(isolation.inbound?.publicNetworkAccess).toBe('Disabled');
    expect(isolation.outbound?.isolationMode).toBe('AllowOnlyApprovedOutbound');
    expect(lineOf(bicep, at)).toBe('main.bicep:1');
    expect(lineOf(bicep, places['/inbound/publicNetworkAccess'])).toBe(
      'main.bicep:5',
    );
    expect(lineOf(bicep, places['/workspace/name'])).toBe('main.bicep:2');
  });

  it('has the line of the module that it stands in', () => {
    const files = { 'ml/ws.bicep': workspace(...PRIVATE) };
    const text = "module ml 'ml/ws.bicep' = {\n  name: 'ml'\n}";
    const { at } = readOnly(text, files);
    expect(lineOf(lowered(text, files), at)).toBe('ml/ws.bicep:1');
  });

  it('quotes what is not resolved in the words of the file', () => {
    const { unresolved, isolation } = readOnly(
      `param open bool\n${workspace(
        "publicNetworkAccess: open ? 'Enabled' : 'Disabled'",
      )}`,
    );
    const words = "open ? 'Enabled' : 'Disabled'";
    expect(unresolved).toEqual([
      { pointer: '/inbound/publicNetworkAccess', expression: words },
    ]);
    expect(isolation.unread).toEqual([expect.objectContaining({ words })]);
  });

  it('takes an ARM parameters file', () => {
    const text = `param open bool\n${workspace(
      "publicNetworkAccess: open ? 'Enabled' : 'Disabled'",
    )}`;
    const files = { 'main.bicep': text };
    const param = (value: string) =>
      readOnly(
        `using 'main.bicep'\nparam open = ${value}`,
        files,
        'a.bicepparam',
      ).isolation.inbound?.publicNetworkAccess;
    expect(param('true')).toBe('Enabled');
    expect(param('!true')).toBe('Disabled');
    expect(param("bool(readEnvironmentVariable('OPEN', 'false'))")).toBe(
      undefined,
    );
  });
});

describe('a parameters file', () => {
  const files = {
    'main.bicep': `param access string = 'Disabled'\n${workspace(
      'publicNetworkAccess: access',
    )}`,
    'base.bicepparam': "using none\nparam access = 'Enabled'",
    'values.bicep': "@export()\nvar shared = 'Enabled'",
  };
  const accessOf = (text: string) =>
    readOnly(text, files, 'prod.bicepparam').isolation.inbound
      ?.publicNetworkAccess;

  it('leaves defaults as they are', () => {
    expect(accessOf("using 'main.bicep'")).toBe('Disabled');
  });

  it('may rest on another one, and say otherwise', () => {
    const rest = "using 'main.bicep'\nextends 'base.bicepparam'\n";
    expect(accessOf(rest)).toBe('Enabled');
    expect(accessOf(`${rest}param access = 'Disabled'`)).toBe('Disabled');
  });

  it('says nothing certain where what it rests on is not read', () => {
    expect(accessOf("using 'main.bicep'\nextends 'gone.bicepparam'")).toBe(
      undefined,
    );
  });

  it('has variables and imports of its own', () => {
    expect(
      accessOf(
        "using 'main.bicep'\nimport { shared } from 'values.bicep'\nvar own = shared\nparam access = own",
      ),
    ).toBe('Enabled');
  });

  it('is unread where the file it is for is not there', () => {
    const { subjects, unread } = read("using 'gone.bicep'", {}, 'a.bicepparam');
    expect(subjects).toEqual([]);
    expect(unread).toEqual([
      expect.objectContaining({
        pointers: [''],
        reason: 'the module gone.bicep is not there',
      }),
    ]);
  });
});

describe('a module that is not read', () => {
  it.each([
    ["'br/public:avm/res/storage/storage-account:0.14.0'", /of a registry/],
    ["'br:acr.azurecr.io/modules/x:v1'", /of a registry/],
    ["'ts:s/g/spec:1'", /template spec/],
    ["'gone.bicep'", /gone\.bicep is not there/],
    ["'broken.bicep'", /broken\.bicep is not Bicep, at line 2/],
    ["'broken.json'", /broken\.json is not JSON/],
    ["'main.bicep'", /leads back to itself/],
  ])('leaves everything open: %s', (path, reason) => {
    const module = `module other ${path} = {\n  name: 'other'\n  params: { size: 'big', adminPassword: 'hunter2' }\n}`;
    const files = { 'broken.bicep': '\nvar a =', 'broken.json': '{' };
    const { isolation } = readOnly(`${workspace(...PRIVATE)}${module}`, files);
    expect(isolation.unread).toEqual([
      expect.objectContaining({
        pointers: [''],
        reason: expect.stringMatching(reason),
        words: expect.stringContaining("size: 'big', adminPassword: …"),
      }),
    ]);
    expect(JSON.stringify(isolation)).not.toContain('hunter2');
  });

  it('is told where no workspace stands', () => {
    const { subjects, unread, notes } = read(
      "module other 'br/public:a/b:1' = {\n  name: 'other'\n}",
    );
    expect(subjects).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(notes.join()).toContain('a module of a registry is not read');
  });

  it('is no matter where its condition is off', () => {
    const { isolation } = readOnly(
      `${workspace(
        ...PRIVATE,
      )}module other 'br/public:a/b:1' = if (1 > 2) {\n  name: 'other'\n}`,
    );
    expect(isolation.unread).toBeUndefined();
  });
});

describe('the verified module of a workspace', () => {
  const params = `managedNetworkSettings: {
      isolationMode: 'AllowOnlyApprovedOutbound'
      outboundRules: { pip: { type: 'FQDN', destination: 'pypi.org' } }
    }
    privateEndpoints: [{ subnetResourceId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/e' }]
    computes: [{ name: 'cpu', computeType: 'AmlCompute', deployCompute: null, properties: { enableNodePublicIp: false } }]`;

  it.each([
    [`br/public:${AVM}:0.13.0`],
    [`br:mcr.microsoft.com/bicep/${AVM}:0.8.1`],
  ])('is read by its arguments: %s', path => {
    const text = verified(path, params);
    const { subjects, notes } = read(text);
    const [{ isolation, name, at }] = subjects;
    expect(name).toBe('mlw-one');
    expect(isolation.inbound).toMatchObject({
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [{ status: 'Approved', subresource: 'amlworkspace' }],
    });
    expect(isolation.outbound?.rules).toHaveLength(1);
    expect(isolation.compute).toEqual([
      expect.objectContaining({ name: 'cpu', nodePublicIp: false }),
    ]);
    expect(isolation.unread).toBeUndefined();
    expect(notes.join()).toContain(path);
    expect(lineOf(lowered(text), at)).toBe('main.bicep:1');
  });

  it('says what its arguments say of public access', () => {
    const text = verified(
      `br/public:${AVM}:0.13.0`,
      "publicNetworkAccess: 'Enabled'",
    );
    expect(readOnly(text).isolation.inbound?.publicNetworkAccess).toBe(
      'Enabled',
    );
  });

  it.each([
    [`br/public:${AVM}:1.0.0`, '', /version 1\.0\.0 .* is not known/],
    [`br/public:${AVM}:0.13.0`, 'newThing: true', /not known: newThing/],
  ])('leaves open what is not known of it: %s %s', (path, extra, reason) => {
    const { isolation } = readOnly(verified(path, `${params}\n    ${extra}`));
    expect(isolation.unread).toContainEqual(
      expect.objectContaining({
        pointers: [''],
        reason: expect.stringMatching(reason),
      }),
    );
  });

  it('gives its id to what stands beside it', () => {
    const { isolation } = readOnly(
      `${verified(`br/public:${AVM}:0.13.0`, '')}
resource pe 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe'
  properties: {
    privateLinkServiceConnections: [
      { name: 'a', properties: { privateLinkServiceId: ws.outputs.resourceId, groupIds: ['amlworkspace'] } }
    ]
  }
}`,
    );
    expect(isolation.inbound?.privateEndpoints).toHaveLength(1);
  });
});

it('names the local files that a file leads to', () => {
  expect(
    bicepReferences(
      'main.bicep',
      "import { a } from 'x/a.bicep'\nmodule b '../b.bicep' = {}\nmodule c 'br/public:c:1' = {}\n",
    ),
  ).toEqual(['x/a.bicep', '../b.bicep']);
});
