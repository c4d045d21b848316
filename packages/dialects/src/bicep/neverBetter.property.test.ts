import { baselinePolicy, BOUNDARIES, evaluate } from '@ringfence/engine';
import fc from 'fast-check';
import { Files, read } from './__testUtils__/bicep';

const RANK = { open: 0, partial: 1, closed: 2 };

const GROUP = "'/subscriptions/s/resourceGroups/g/providers";

/** A workspace with all that makes it private; what stands between « and » is a value. */
const MAIN = `
param location string = «'westeurope'»
var subnet = «${GROUP}/Microsoft.Network/virtualNetworks/v/subnets/e'»
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-one'
  location: location
  properties: {
    publicNetworkAccess: «'Disabled'»
    storageAccount: «store.id»
    keyVault: «vault.id»
    v1LegacyMode: «false»
    managedNetwork: {
      isolationMode: «'AllowOnlyApprovedOutbound'»
      outboundRules: {
        lake: {
          type: «'PrivateEndpoint'»
          destination: {
            serviceResourceId: «${GROUP}/Microsoft.Storage/storageAccounts/lake'»
            subresourceTarget: «'blob'»
          }
        }
      }
    }
  }
}
`;
const PARTS = [
  `resource store 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'stone'
  properties: { publicNetworkAccess: «'Disabled'», networkAcls: { defaultAction: «'Deny'» } }
}`,
  `resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-one'
  properties: { publicNetworkAccess: «'Disabled'» }
}`,
  `resource cpu 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: ws
  name: «'cpu'»
  properties: {
    computeType: «'AmlCompute'»
    properties: { enableNodePublicIp: «false», remoteLoginPortPublicAccess: «'Disabled'» }
  }
}`,
  `resource score 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01' = {
  parent: ws
  name: 'score'
  properties: { authMode: «'AADToken'», publicNetworkAccess: «'Disabled'» }
}`,
  `resource pe 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe'
  properties: {
    subnet: { id: «subnet» }
    privateLinkServiceConnections: [
      { name: 'a', properties: { privateLinkServiceId: «ws.id», groupIds: [«'amlworkspace'»] } }
    ]
  }
}`,
];

/** What nobody can read without more than the file. */
const UNREADABLE = [
  "readEnvironmentVariable('X')",
  'given',
  'reference(given).value',
  "loadJsonContent('gone.json').x",
  'imported',
  '{ ...given }',
  '[for x in given: x]',
  "given ? 'Enabled' : 'Disabled'",
];
const HEAD = "param given object\nimport { imported } from 'gone.bicep'\n";

const plain = (text: string) => text.replace(/[«»]/g, '');

function lanesOf(text: string, files: Files = {}) {
  const { subjects } = read(plain(text), files);
  const ws = subjects.find(({ type }) => type === 'workspace');
  return ws && evaluate(ws.isolation, baselinePolicy).lanes;
}

const WHOLE = lanesOf(HEAD + [MAIN, ...PARTS].join('\n'))!;

/** The lanes that are better, at their worst, than those of the whole. */
function better(text: string, files?: Files): string[] {
  const lanes = lanesOf(text, files);
  if (!lanes) return [];
  return BOUNDARIES.filter(
    boundary => RANK[lanes[boundary].worst] > RANK[WHOLE[boundary].worst],
  );
}

it('calls the whole closed where it is', () => {
  expect(WHOLE).toMatchObject({
    inbound: { state: 'closed' },
    compute: { state: 'closed' },
    outbound: { state: 'closed' },
  });
});

it('never calls a lane better for a value that nobody can read', () => {
  const texts = [MAIN, ...PARTS].join('\n').split('«');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(texts.length - 2), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...UNREADABLE),
      (values, unreadable) => {
        const text = texts
          .map((piece, index) =>
            values.includes(index - 1)
              ? piece.replace(/^[^»]*»/, unreadable)
              : piece,
          )
          .join('');
        expect(better(HEAD + text)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  ['of a registry', 'br/public:a/b:1'],
  ['of a template spec', 'ts:s/g/b:1'],
  ['that is not there', 'gone.bicep'],
])('never calls a lane better for a part behind a module %s', (_, path) => {
  for (const [index] of PARTS.entries()) {
    const rest = PARTS.filter((_part, other) => other !== index).join('\n');
    const text = `${HEAD}${MAIN}${rest}\nmodule away '${path}' = {\n  name: 'away'\n}`;
    expect(better(text)).toEqual([]);
    const lanes = lanesOf(text)!;
    const known = BOUNDARIES.map(boundary => lanes[boundary].worst);
    expect(new Set(known)).toEqual(new Set(['open']));
  }
});

it('never calls a lane better for a condition that nobody can tell', () => {
  for (const part of PARTS) {
    const doubtful = part.replace(/ = \{/, ' = if (given.on) {');
    const rest = PARTS.filter(other => other !== part).join('\n');
    expect(better([HEAD, MAIN, rest, doubtful].join('\n'))).toEqual([]);
  }
});
