import { Source } from '../model/posture';

/** What may happen to data at a destination. @public */
export type DestinationClass = 'read-only' | 'write-capable' | 'unclassified';

/** One entry of the shipped list: a service tag without region, or a host pattern. @public */
export interface DestinationEntry {
  /** What `value` is. */
  kind: 'tag' | 'host';
  /** The service tag or the host. */
  value: string;
  /** What data can do there. */
  class: Exclude<DestinationClass, 'unclassified'>;
  /** The page behind it. */
  source: Source;
}

/** Version of the shipped list: the date on which its entries were last read. @internal */
export const DESTINATIONS_VERSION = '2026-11-20';

const EXFILTRATION: Source = {
  title: 'Azure Machine Learning data exfiltration prevention',
  url: 'https://learn.microsoft.com/azure/machine-learning/how-to-prevent-data-loss-exfiltration',
  date: '2024-01',
};
const PLAN: Source = {
  title: 'Plan for network isolation in Azure Machine Learning',
  url: 'https://learn.microsoft.com/azure/machine-learning/how-to-network-isolation-planning',
  date: '2026-01-08',
};
const FIREWALL: Source = {
  title: 'Configure inbound and outbound network traffic',
  url: 'https://learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall',
  date: '2026-03',
};
const OURS: Source = {
  title: 'Ringfence classification: the service takes data from any tenant',
  url: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  date: DESTINATIONS_VERSION,
};

const entries = (
  kind: DestinationEntry['kind'],
  cls: DestinationEntry['class'],
  source: Source,
  values: string[],
) => values.map(value => ({ kind, value, class: cls, source }));

/**
 * The shipped list. A destination that is not on it is unclassified, which
 * never counts as closed.
 * @public
 */
export const destinationList: readonly DestinationEntry[] = [
  ...entries('tag', 'read-only', EXFILTRATION, [
    'AzureActiveDirectory',
    'AzureResourceManager',
    'AzureMachineLearning',
    'MicrosoftContainerRegistry',
  ]),
  ...entries('tag', 'read-only', FIREWALL, [
    'AzureFrontDoor.FirstParty',
    'BatchNodeManagement',
    'VirtualNetwork',
  ]),
  ...entries('host', 'read-only', EXFILTRATION, [
    'ml.azure.com',
    'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
  ]),
  ...entries('tag', 'write-capable', PLAN, [
    'Storage',
    'AzureFrontDoor.Frontend',
  ]),
  ...entries('tag', 'write-capable', OURS, [
    'AppService',
    'AzureCloud',
    'AzureConnectors',
    'AzureContainerRegistry',
    'AzureCosmosDB',
    'AzureDatabricks',
    'AzureFrontDoor',
    'AzureFrontDoor.Backend',
    'AzureKeyVault',
    'AzureOpenDatasets',
    'DataFactory',
    'EventHub',
    'Internet',
    'LogicApps',
    'PowerBI',
    'ServiceBus',
    'Sql',
  ]),
  ...entries('host', 'write-capable', PLAN, [
    '*.blob.core.windows.net',
    '*.dfs.core.windows.net',
    '*.file.core.windows.net',
    '*.queue.core.windows.net',
    '*.table.core.windows.net',
    '*.web.core.windows.net',
  ]),
  ...entries('host', 'write-capable', OURS, [
    '*.amazonaws.com',
    '*.azurecr.io',
    '*.docker.io',
    '*.dropboxapi.com',
    '*.github.com',
    '*.huggingface.co',
    'docker.io',
    'drive.google.com',
    'github.com',
    'huggingface.co',
    'storage.googleapis.com',
    'upload.pypi.org',
  ]),
];
