import { firewallBeforeFileShare } from '../../facts/fileShare';
import { sources } from '../../model/sources';
import { requires } from './requiredEgress';
import {
  clustersInPublicCloud,
  hasInstances,
  nodesInPublicCloud,
  privateEndpointsBehindGroup,
  publicRegistryForAks,
  rStudioPort,
} from './whenNeeded';

/**
 * What a custom network has to let out in some situations: by the compute it
 * holds, by what filters it, by what people need.
 * @internal
 */
export const situationalEgress = [
  requires({
    id: 'egress-graph',
    title: 'With compute a custom network lets the directory’s graph out',
    nature: 'advice',
    severity: 'medium',
    source: sources.secureTraining,
    because:
      'Instances, clusters and serverless nodes ask graph.windows.net when they are made. The tag of Microsoft Entra ID holds it; a list of hosts has to name it.',
    tags: ['AzureActiveDirectory'],
    ports: [443],
    hosts: { AzureCloud: ['graph.windows.net'] },
    reads: ['/compute/*/type', '/cloud'],
    needed: nodesInPublicCloud,
  }),
  requires({
    id: 'egress-instance-lifecycle',
    title: 'With compute instances a custom network lets their control out',
    because:
      'Compute instances are made, changed and deleted over UDP 5831; without it they come up unusable.',
    tags: ['AzureMachineLearning'],
    protocol: 'UDP',
    ports: [5831],
    hosts: {
      AzureCloud: ['{region}.tundra.azureml.ms'],
      AzureUSGovernment: ['{region}.tundra.azureml.us'],
      AzureChinaCloud: ['{region}.tundra.azureml.cn'],
    },
    reads: ['/compute/*/type'],
    needed: hasInstances,
  }),
  requires({
    id: 'egress-notebook-completion',
    title: 'With compute instances a custom network lets code completion out',
    nature: 'advice',
    severity: 'low',
    because:
      'Notebooks on an instance reach their language server over port 18881; without it they run, but complete nothing.',
    tags: ['AzureMachineLearning'],
    ports: [18881],
    hosts: { AzureCloud: ['*.instances.azureml.ms'] },
    reads: ['/compute/*/type'],
    needed: hasInstances,
  }),
  requires({
    id: 'egress-rstudio',
    title: 'Where RStudio is needed a custom network lets its port out',
    nature: 'advice',
    severity: 'medium',
    because:
      'RStudio on an instance of a private workspace is reached over port 8787 of the Azure Machine Learning tag.',
    tags: ['AzureMachineLearning'],
    ports: [8787],
    hosts: { AzureCloud: ['*.instances.azureml.ms'] },
    reads: ['/needs', '/inbound/privateEndpoints'],
    needed: rStudioPort,
  }),
  requires({
    id: 'egress-file-share',
    title: 'A firewall before the file share lets port 445 through',
    nature: 'advice',
    severity: 'medium',
    because:
      'Instances mount the default file share over SMB. Where compute and the private endpoint of the share are in two networks with a firewall between them, port 445 has to pass.',
    tags: ['Storage', 'VirtualNetwork'],
    regional: true,
    ports: [445],
    reads: ['/compute/*/subnetId', '/resources/storage/*/privateEndpoints/*'],
    needed: firewallBeforeFileShare,
  }),
  requires({
    id: 'egress-private-endpoints',
    title: 'A network security group lets private endpoints be reached',
    nature: 'advice',
    severity: 'medium',
    because:
      'Private endpoints have addresses of the network itself, which Azure’s own rules allow. A group that refuses more has to allow VirtualNetwork again; a firewall never sees that traffic and does not know the tag.',
    tags: ['VirtualNetwork'],
    ports: [443],
    reads: [
      '/customNetwork/egress/filter',
      '/inbound/privateEndpoints/*/status',
      '/resources/storage/*/privateEndpoints/*/status',
      '/resources/keyVault/*/privateEndpoints/*/status',
      '/resources/containerRegistry/*/privateEndpoints/*/status',
    ],
    needed: privateEndpointsBehindGroup,
  }),
  requires({
    id: 'egress-container-registry',
    title: 'With AKS a custom network lets the container registry out',
    source: sources.secureInferencing,
    because:
      'A cluster pulls the model’s image from your registry. Unless that has a private endpoint, egress that is limited has to allow the tag.',
    tags: ['AzureContainerRegistry'],
    regional: true,
    ports: [443],
    reads: ['/compute/*/type', '/resources/containerRegistry'],
    needed: publicRegistryForAks,
  }),
  requires({
    id: 'egress-kubernetes-logs',
    title: 'With Kubernetes a custom network lets system logs out',
    nature: 'advice',
    severity: 'low',
    because:
      'The Azure Machine Learning extension uploads its logs to these hosts. Data can be written to them too: leave them out where that weighs more.',
    tags: [],
    ports: [443],
    hosts: {
      AzureCloud: [
        '*.kusto.windows.net',
        '*.table.core.windows.net',
        '*.queue.core.windows.net',
      ],
    },
    reads: ['/compute/*/type', '/cloud'],
    needed: clustersInPublicCloud,
  }),
];
