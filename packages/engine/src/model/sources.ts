import { Source } from './posture';

const learn = (page: string, title: string, date: string): Source => ({
  title,
  url: `https://learn.microsoft.com/azure/machine-learning/${page}`,
  date,
});

/**
 * The pages behind checks and counts of addresses, each with the date its text carried when it was
 * read for the rule.
 * @internal
 */
export const sources: Readonly<
  Record<
    | 'managedNetwork'
    | 'managedNetworkCompute'
    | 'privateLink'
    | 'customDns'
    | 'exfiltration'
    | 'plan'
    | 'networkFaq'
    | 'ipv6'
    | 'kubernetes'
    | 'registry'
    | 'monitor'
    | 'secureWorkspace'
    | 'secureTraining'
    | 'onlineEndpoints'
    | 'configurations'
    | 'onPremises'
    | 'aksInferencing'
    | 'hubWorkspace'
    | 'firewall'
    | 'studio'
    | 'labeling'
    | 'secureInferencing'
    | 'azurePolicy'
    | 'apiPlatform'
    | 'workspaceYaml'
    | 'armWorkspace'
    | 'modelCatalog'
    | 'modelMonitoring'
    | 'kubernetesExtension'
    | 'managedNetworkKinds'
    | 'defaultOutbound'
    | 'privateEndpointDns',
    Source
  >
> = {
  managedNetwork: learn(
    'how-to-managed-network',
    'Workspace managed virtual network isolation',
    '2025-05-23',
  ),
  managedNetworkCompute: learn(
    'how-to-managed-network-compute',
    'Managed compute in a managed virtual network',
    '2025-01',
  ),
  privateLink: learn(
    'how-to-configure-private-link',
    'Configure a private endpoint for a workspace',
    '2025-05-22',
  ),
  customDns: learn(
    'how-to-custom-dns',
    'Use a workspace with a custom DNS server',
    '2026-03',
  ),
  exfiltration: learn(
    'how-to-prevent-data-loss-exfiltration',
    'Data exfiltration prevention',
    '2025-02-05',
  ),
  plan: learn(
    'how-to-network-isolation-planning',
    'Plan for network isolation',
    '2026-01-08',
  ),
  /** Five addresses of each subnet, its smallest and largest size, ranges that no network takes. */
  networkFaq: {
    title: 'Azure Virtual Network FAQ',
    url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
    date: '2020-06-26',
  },
  ipv6: {
    title: 'What is IPv6 for Azure Virtual Network?',
    url: 'https://learn.microsoft.com/azure/virtual-network/ip-services/ipv6-overview',
    date: '2023-08-24',
  },
  kubernetes: {
    title: 'IP address planning for Azure Kubernetes Service clusters',
    url: 'https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning',
    date: '2024-05-28',
  },
  registry: {
    title: 'Connect privately to an Azure container registry',
    url: 'https://learn.microsoft.com/azure/container-registry/container-registry-private-link',
    date: '2026-02-11',
  },
  monitor: {
    title: 'Design Azure Monitor Private Link configuration',
    url: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design',
    date: '2024-10-23',
  },
  secureWorkspace: learn(
    'how-to-secure-workspace-vnet',
    'Secure a workspace with virtual networks',
    '2026-02-05',
  ),
  secureTraining: learn(
    'how-to-secure-training-vnet',
    'Secure a training environment with virtual networks',
    '2025-06-12',
  ),
  onlineEndpoints: learn(
    'concept-secure-online-endpoint',
    'Network isolation with managed online endpoints',
    '2024-02',
  ),
  configurations: learn(
    'concept-network-isolation-configurations',
    'Compare network isolation configurations',
    '2025-11-14',
  ),
  onPremises: learn(
    'how-to-access-on-premises-resources',
    'Access on-premises resources from a managed network',
    '2025-02-27',
  ),
  aksInferencing: learn(
    'how-to-secure-kubernetes-inferencing-environment',
    'Secure an Azure Kubernetes Service inferencing environment',
    '2022-08-31',
  ),
  hubWorkspace: learn(
    'concept-hub-workspace',
    'What is a hub workspace?',
    '2025-05-12',
  ),
  firewall: learn(
    'how-to-access-azureml-behind-firewall',
    'Configure inbound and outbound network traffic',
    '2026-03-19',
  ),
  studio: learn(
    'how-to-enable-studio-virtual-network',
    'Use the studio in a virtual network',
    '2025-03-04',
  ),
  labeling: learn(
    'how-to-create-image-labeling-projects',
    'Set up an image labeling project',
    '2025-12-18',
  ),
  secureInferencing: learn(
    'how-to-secure-inferencing-vnet',
    'Secure an inferencing environment with virtual networks',
    '2025-06-13',
  ),
  azurePolicy: learn(
    'how-to-integrate-azure-policy',
    'Audit and manage Azure Machine Learning with Azure Policy',
    '2024-09',
  ),
  apiPlatform: learn(
    'how-to-configure-network-isolation-with-v2',
    'Network isolation change with the v2 API',
    '2023-09-13',
  ),
  workspaceYaml: learn(
    'reference-yaml-workspace',
    'CLI (v2) workspace YAML schema',
    '2021',
  ),
  armWorkspace: {
    title: 'Microsoft.MachineLearningServices/workspaces, API 2025-12-01',
    url: 'https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/2025-12-01/workspaces',
    date: '2025-12-01',
  },
  modelCatalog: learn(
    'how-to-network-isolation-model-catalog',
    'Use model catalog collections with a workspace managed virtual network',
    '2023-12-15',
  ),
  modelMonitoring: learn(
    'concept-model-monitoring',
    'Model monitoring in production',
    '2026-01-27',
  ),
  kubernetesExtension: learn(
    'how-to-deploy-kubernetes-extension',
    'Deploy the extension on a Kubernetes cluster',
    '2025-03-07',
  ),
  managedNetworkKinds: learn(
    'how-to-managed-network',
    'Workspace managed virtual network isolation',
    '2026-07-11',
  ),
  defaultOutbound: {
    title: 'Default outbound access in Azure',
    url: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
    date: '2026-01-30',
  },
  privateEndpointDns: {
    title: 'Private endpoint private DNS zone values',
    url: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
    date: '2023-10-11',
  },
};
