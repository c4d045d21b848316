import { read } from './__testUtils__/bicep';

/** What is said of the subjects of a file, in no words of its own. */
const meaningOf = (text: string, files: Record<string, string> = {}) =>
  read(text, files).subjects.map(({ type, name, kind, isolation }) => ({
    type,
    name,
    kind,
    isolation,
  }));

const RULES = ['pypi.org', 'conda.anaconda.org'];
const ruleOf = (host: string, index: number) =>
  `host${index}: { type: 'FQDN', destination: '${host}' }`;

const file = ({
  param = 'access',
  rules = `{ ${RULES.map(ruleOf).join(', ')} }`,
  compute = ['cpu', 'gpu']
    .map(
      name => `
resource ${name} 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: ws
  name: '${name}'
  properties: { computeType: 'AmlCompute', properties: { enableNodePublicIp: false } }
}`,
    )
    .join('\n'),
} = {}) => `param ${param} string = 'Disabled'
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-one'
  location: 'westeurope'
  properties: {
    publicNetworkAccess: ${param}
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound'
      outboundRules: ${rules}
    }
  }
}
${compute}
`;

const ORIGINAL = meaningOf(file());

it.each<[string, string, Record<string, string>?]>([
  ['parameters have other names', file({ param: 'whatIsAllowed' })],
  [
    'rules are made by a loop',
    file({
      rules: `toObject(map(['${RULES.join(
        "', '",
      )}'], (host, i) => { name: 'host\${i}', rule: { type: 'FQDN', destination: host } }), it => it.name, it => it.rule)`,
    }),
  ],
  [
    'compute is made by a loop',
    file({
      compute: `
resource compute 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = [for name in ['cpu', 'gpu']: {
  parent: ws
  name: name
  properties: { computeType: 'AmlCompute', properties: { enableNodePublicIp: false } }
}]`,
    }),
  ],
  [
    'compute stands inside the workspace',
    file({ compute: '' }).replace(
      /\n\}\n\n$/,
      ['cpu', 'gpu']
        .map(
          name => `
  resource ${name} 'computes' = {
    name: '${name}'
    properties: { computeType: 'AmlCompute', properties: { enableNodePublicIp: false } }
  }`,
        )
        .join('') + '\n}\n',
    ),
  ],
  [
    'all of it is a module',
    "module all 'all.bicep' = {\n  name: 'all'\n  params: { access: 'Disabled' }\n}",
    { 'all.bicep': file().replace(" = 'Disabled'", '') },
  ],
  [
    'compute is a module of its own',
    `${file({
      compute: '',
    })}module compute 'compute.bicep' = [for name in ['cpu', 'gpu']: {\n  name: name\n  params: { owner: ws.name, name: name }\n}]`,
    {
      'compute.bicep': `param owner string
param name string
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' existing = {
  name: owner
}
resource compute 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: ws
  name: name
  properties: { computeType: 'AmlCompute', properties: { enableNodePublicIp: false } }
}`,
    },
  ],
  [
    'values come from variables, functions and another file',
    `import { isolation } from 'shared.bicep'\n${file().replace(
      "isolationMode: 'AllowOnlyApprovedOutbound'",
      'isolationMode: isolation(true)',
    )}`,
    {
      'shared.bicep':
        "@export()\nfunc isolation(strict bool) string => strict ? 'AllowOnlyApprovedOutbound' : 'AllowInternetOutbound'",
    },
  ],
  ['lines end as on Windows', file().replaceAll('\n', '\r\n')],
])('means the same when %s', (_, text, files) => {
  expect(meaningOf(text, files)).toEqual(ORIGINAL);
});
