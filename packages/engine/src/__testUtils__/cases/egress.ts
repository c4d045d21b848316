import {
  approvedOnly,
  noVirtualNetwork,
  privateResource,
  requiredRules,
  subnetId,
  tagRule,
} from '@ringfence/testing';
import {
  also,
  cluster,
  custom,
  egress,
  hostRule,
  lettingOut,
  without,
} from './networkParts';
import { Cases } from './parts';

const instance = {
  compute: [{ name: 'me', type: 'ComputeInstance', nodePublicIp: false }],
};
const aks = { compute: [{ name: 'aks', type: 'AKS' }] };
const group = (rules = requiredRules()) =>
  egress({ filter: 'NetworkSecurityGroup', rules });
const registry = (status?: string) => ({
  ...approvedOnly().resources,
  containerRegistry: [
    { publicNetworkAccess: 'Enabled', privateEndpoints: [{ status }] },
  ],
});
const fileShareIn = (network: string) => ({
  compute: [{ type: 'AmlCompute', subnetId: subnetId('spoke', 'training') }],
  resources: {
    storage: [
      {
        privateEndpoints: [
          {
            subresource: 'file',
            status: 'Approved',
            subnetId: subnetId(network, 'pe'),
          },
        ],
      },
    ],
  },
});
const stated = (id: string) => ({ serviceTag: id, type: 'ServiceTag' });

/** Cases of a tag that every custom network lets out. */
const always = (tag: string, hosts?: string): Cases[string] => ({
  pass: [
    custom(),
    egress({ filter: 'None', rules: [] }),
    egress({ defaultAction: 'Allow', rules: [] }),
    lettingOut(tagRule('Internet', '*', '*')),
    ...(hosts ? [lettingOut(hostRule(hosts, '80,443'))] : []),
  ],
  fail: [without(tag), lettingOut({ ...tagRule(tag), action: 'Deny' })],
  unknown: [
    {},
    custom({ customNetwork: undefined }),
    egress({ rules: undefined }),
    egress({ rules: [], filter: undefined }),
    egress({ rules: [], defaultAction: undefined }),
    lettingOut({ ...tagRule(tag, '*'), serviceTag: undefined }),
    lettingOut({ ...tagRule(tag), portRanges: undefined }),
    lettingOut({ ...tagRule(tag, '*'), protocol: undefined }),
    lettingOut({ ...tagRule(tag, '*'), type: undefined }),
  ],
  'not-applicable': [approvedOnly(), noVirtualNetwork()],
});

/** Cases of what a custom network has to let out. */
export const egressCases: Cases = {
  'egress-entra-id': always(
    'AzureActiveDirectory',
    'login.microsoftonline.com',
  ),
  'egress-azure-ml': always(
    'AzureMachineLearning',
    '*.azureml.ms, *.azureml.net',
  ),
  'egress-batch': {
    ...always(
      'BatchNodeManagement',
      '*.westeurope.batch.azure.com, *.westeurope.service.batch.azure.com',
    ),
    unknown: [
      ...(always('BatchNodeManagement').unknown ?? []),
      lettingOut(tagRule('BatchNodeManagement.westeurope')),
    ].map(isolation => ({ ...isolation, region: undefined })),
  },
  'egress-resource-manager': always(
    'AzureResourceManager',
    'management.azure.com',
  ),
  'egress-storage': {
    ...always(
      'Storage',
      '*.blob.core.windows.net, *.table.core.windows.net, *.queue.core.windows.net',
    ),
    fail: [
      without('Storage'),
      lettingOut(tagRule('Storage.northeurope')),
      lettingOut(tagRule('Storage', '80')),
      lettingOut(tagRule('Storage', '443', 'UDP')),
    ],
  },
  'egress-front-door-studio': {
    pass: [
      custom(),
      lettingOut(tagRule('AzureFrontDoor.FrontEnd')),
      lettingOut(hostRule('ml.azure.com, automlresources-prod.azureedge.net')),
    ],
    fail: [
      lettingOut(),
      lettingOut(hostRule('ml.azure.com')),
      lettingOut(tagRule('AzureFrontDoor.Backend')),
    ],
    unknown: [{}, egress({ rules: [] }, { cloud: undefined })],
    'not-applicable': [
      approvedOnly(),
      egress({ rules: [] }, { cloud: 'AzureChinaCloud' }),
    ],
  },
  'egress-microsoft-images': always(
    'MicrosoftContainerRegistry',
    'mcr.microsoft.com, *.data.mcr.microsoft.com',
  ),
  'egress-front-door-images': {
    ...always(
      'AzureFrontDoor.FirstParty',
      'mcr.microsoft.com, *.data.mcr.microsoft.com',
    ),
    pass: [custom(), lettingOut(tagRule('Frontdoor.FirstParty'))],
  },
  'egress-monitor': {
    pass: [
      also('AzureMonitor', '443', { resources: noVirtualNetwork().resources }),
    ],
    fail: [
      custom({
        resources: { monitoring: [{ privateEndpoints: [] }] },
      }),
    ],
    unknown: [
      {},
      custom({ resources: {} }),
      custom({ resources: { monitoring: [{}] } }),
    ],
    'not-applicable': [
      custom(),
      custom({ resources: { monitoring: [privateResource('azuremonitor')] } }),
    ],
  },
  'egress-key-vault': {
    pass: [
      also('AzureKeyVault.westeurope', '443', { highBusinessImpact: true }),
      also('Keyvault.westeurope', '443', { highBusinessImpact: true }),
    ],
    fail: [custom({ highBusinessImpact: true })],
    unknown: [{}, custom()],
    'not-applicable': [custom({ highBusinessImpact: false })],
  },
  'egress-instance-lifecycle': {
    pass: [custom(instance)],
    fail: [without('AzureMachineLearning', instance)],
    unknown: [
      {},
      without('AzureMachineLearning', { compute: undefined }),
      without('AzureMachineLearning', { compute: [{}] }),
    ],
    'not-applicable': [custom(cluster(false))],
  },
  'egress-notebook-completion': {
    pass: [custom(instance)],
    fail: [without('AzureMachineLearning', instance)],
    unknown: [{}, without('AzureMachineLearning', { compute: undefined })],
    'not-applicable': [custom({ compute: [] })],
  },
  'egress-rstudio': {
    pass: [also('AzureMachineLearning', '8787', { needs: ['RStudio'] })],
    fail: [custom({ needs: ['RStudio'] })],
    unknown: [{}, custom(), custom({ needs: ['RStudio'], inbound: {} })],
    'not-applicable': [
      custom({ needs: ['RPackages'] }),
      custom({ needs: ['RStudio'], inbound: { privateEndpoints: [] } }),
    ],
  },
  'egress-file-share': {
    pass: [also('VirtualNetwork', '445', fileShareIn('hub'))],
    fail: [custom(fileShareIn('hub'))],
    unknown: [
      {},
      custom({ ...fileShareIn('hub'), compute: undefined }),
      custom({ ...fileShareIn('hub'), compute: [{ type: 'AmlCompute' }] }),
      custom({ ...fileShareIn('hub'), resources: {} }),
      custom({ ...fileShareIn('hub'), resources: { storage: [{}] } }),
      custom({
        ...fileShareIn('hub'),
        resources: { storage: [privateResource('file')] },
      }),
      custom({
        ...fileShareIn('hub'),
        resources: { storage: [privateResource('file'), {}] },
      }),
      egress({ filter: undefined }, fileShareIn('hub')),
    ],
    'not-applicable': [
      custom(fileShareIn('spoke')),
      custom({ ...fileShareIn('hub'), ...aks }),
      custom({
        ...fileShareIn('hub'),
        resources: { storage: [privateResource('blob')] },
      }),
      egress({ filter: 'NetworkSecurityGroup' }, fileShareIn('hub')),
    ],
  },
  'egress-private-endpoints': {
    pass: [group([...requiredRules(), tagRule('VirtualNetwork')])],
    fail: [group()],
    unknown: [
      {},
      egress({ filter: undefined }),
      { ...group(), inbound: {}, resources: {} },
    ],
    'not-applicable': [
      custom(),
      { ...group(), inbound: { privateEndpoints: [] }, resources: noVirtual() },
    ],
  },
  'egress-container-registry': {
    pass: [
      also('AzureContainerRegistry.westeurope', '443', {
        ...aks,
        resources: registry('Pending'),
      }),
    ],
    fail: [custom({ ...aks, resources: registry('Rejected') })],
    unknown: [
      {},
      custom({ compute: undefined }),
      custom({ ...aks, resources: {} }),
      custom({ ...aks, resources: registry() }),
    ],
    'not-applicable': [custom(), custom(aks)],
  },
  'egress-kubernetes-logs': {
    pass: [
      egress(
        {
          rules: [
            hostRule(
              '*.kusto.windows.net, *.table.core.windows.net, *.queue.core.windows.net',
            ),
          ],
        },
        aks,
      ),
    ],
    fail: [
      custom(aks),
      egress({ rules: [hostRule('*.kusto.windows.net', '80')] }, aks),
    ],
    unknown: [
      {},
      custom({ compute: undefined }),
      custom({ ...aks, cloud: undefined }),
      egress({ rules: [hostRule()] }, aks),
      egress({ rules: [stated('Internet')] }, aks),
    ],
    'not-applicable': [
      custom(),
      custom({ ...aks, cloud: 'AzureUSGovernment' }),
    ],
  },
};

function noVirtual() {
  return { storage: [], keyVault: [], containerRegistry: [] };
}
