import { Requirement, requires } from './requiredEgress';
import {
  highBusinessImpact,
  monitoringIsPublic,
  studioOutsideChina,
} from './whenNeeded';

/** Hosts of images, which both image registries' tags stand for. */
const IMAGES: Requirement['hosts'] = {
  AzureCloud: ['mcr.microsoft.com', '*.data.mcr.microsoft.com'],
  AzureUSGovernment: ['mcr.microsoft.com', '*.data.mcr.microsoft.com'],
  AzureChinaCloud: ['mcr.microsoft.com', '*.data.mcr.microsoft.com'],
};

const storageHosts = (suffix: string) =>
  ['blob', 'table', 'queue'].map(service => `*.${service}.${suffix}`);

/**
 * What every custom network has to let out.
 *
 * @remarks
 * The list is that of "Configure inbound and outbound network traffic"
 * (2026-03-19). "Data exfiltration prevention" (2025-02-05) has fewer ports for
 * Azure Machine Learning, in addition to that list; so the longer one wins, with
 * each further port in a check of its own. The front door that the page prints
 * as `Frontdoor.FirstParty` is `AzureFrontDoor.FirstParty`; both are taken.
 * @internal
 */
export const requirements: readonly Requirement[] = [
  {
    id: 'egress-entra-id',
    title: 'A custom network lets sign-in out',
    because:
      'Every compute and every person signs in at Microsoft Entra ID; without it nothing starts.',
    tags: ['AzureActiveDirectory'],
    ports: [80, 443],
    hosts: {
      AzureCloud: ['login.microsoftonline.com'],
      AzureUSGovernment: ['login.microsoftonline.us'],
      AzureChinaCloud: ['login.chinacloudapi.cn'],
    },
  },
  {
    id: 'egress-azure-ml',
    title: 'A custom network lets Azure Machine Learning out',
    because:
      'Compute takes its jobs from the service and reports to it over this tag.',
    tags: ['AzureMachineLearning'],
    ports: [443],
    hosts: {
      AzureCloud: ['*.azureml.ms', '*.azureml.net'],
      AzureUSGovernment: ['*.ml.azure.us'],
      AzureChinaCloud: ['*.ml.azure.cn', '*.azureml.cn'],
    },
  },
  {
    id: 'egress-batch',
    title: 'A custom network lets Azure Batch out',
    because:
      'Instances and clusters are nodes of Azure Batch and take their orders from it. Pages name any protocol or TCP alone; TCP is what must be open.',
    tags: ['BatchNodeManagement'],
    regional: true,
    ports: [443],
    hosts: {
      AzureCloud: [
        '*.{region}.batch.azure.com',
        '*.{region}.service.batch.azure.com',
      ],
    },
  },
  {
    id: 'egress-resource-manager',
    title: 'A custom network lets Azure Resource Manager out',
    because:
      'Jobs, computes and endpoints are made through Azure Resource Manager, which has no private way.',
    tags: ['AzureResourceManager'],
    ports: [443],
    hosts: {
      AzureCloud: ['management.azure.com'],
      AzureUSGovernment: ['management.usgovcloudapi.net'],
      AzureChinaCloud: ['management.chinacloudapi.cn'],
    },
  },
  {
    id: 'egress-storage',
    title: 'A custom network lets Azure Storage of the region out',
    because:
      'Nodes fetch their start-up scripts from storage accounts of Microsoft. Limit it by a service endpoint policy, for the same way leads to anybody’s account.',
    tags: ['Storage'],
    regional: true,
    ports: [443],
    hosts: {
      AzureCloud: storageHosts('core.windows.net'),
      AzureUSGovernment: storageHosts('core.usgovcloudapi.net'),
      AzureChinaCloud: storageHosts('core.chinacloudapi.cn'),
    },
  },
  {
    id: 'egress-front-door-studio',
    title: 'For the studio a custom network lets its front door out',
    nature: 'advice',
    severity: 'medium',
    because:
      'The studio and automated ML load through Azure Front Door. Two hosts do instead of the whole tag; pages disagree on the second, and the newer name and the older are both taken. Azure in China does without. Training needs none of it.',
    tags: ['AzureFrontDoor.Frontend'],
    ports: [443],
    hosts: {
      AzureCloud: [
        'ml.azure.com',
        [
          'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
          'automlresources-prod.azureedge.net',
        ],
      ],
      AzureUSGovernment: ['ml.azure.us'],
    },
    preferHosts: true,
    reads: ['/cloud', '/needs'],
    needed: studioOutsideChina,
  },
  {
    id: 'egress-microsoft-images',
    title: 'A custom network lets Microsoft’s container images out',
    because:
      'Every job runs in a container, and its base image comes from the Microsoft Container Registry.',
    tags: ['MicrosoftContainerRegistry'],
    ports: [443],
    hosts: IMAGES,
  },
  {
    id: 'egress-front-door-images',
    title: 'A custom network lets the images’ front door out',
    because:
      'The Microsoft Container Registry hands out its layers through this front door; its own tag alone does not do.',
    tags: ['AzureFrontDoor.FirstParty', 'Frontdoor.FirstParty'],
    ports: [443],
    hosts: IMAGES,
  },
  {
    id: 'egress-monitor',
    title: 'A custom network lets Azure Monitor out, or reaches it privately',
    nature: 'advice',
    severity: 'medium',
    because:
      'Metrics and what support needs go to Azure Monitor. A private link scope makes this opening unnecessary.',
    tags: ['AzureMonitor'],
    ports: [443],
    hosts: {
      AzureCloud: [
        'dc.applicationinsights.azure.com',
        'dc.applicationinsights.microsoft.com',
        'dc.services.visualstudio.com',
        '*.in.applicationinsights.azure.com',
      ],
    },
    reads: ['/resources/monitoring'],
    needed: monitoringIsPublic,
  },
  {
    id: 'egress-key-vault',
    title: 'With high business impact a custom network lets key vaults out',
    because:
      'In a workspace of high business impact Azure Batch keeps secrets in a key vault of its own, which nodes have to reach. The page prints Keyvault.<region>; the tag is AzureKeyVault, and both are taken.',
    tags: ['AzureKeyVault', 'Keyvault'],
    regional: true,
    ports: [443],
    hosts: {
      AzureCloud: ['*.vault.azure.net'],
      AzureUSGovernment: ['*.vault.usgovcloudapi.net'],
      AzureChinaCloud: ['*.vault.azure.cn'],
    },
    reads: ['/highBusinessImpact'],
    needed: highBusinessImpact,
  },
];

/** The checks of what every custom network has to let out. @internal */
export const requiredEgress = requirements.map(requires);
