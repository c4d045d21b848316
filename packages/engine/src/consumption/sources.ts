import { Source } from '../model/posture';
import { sources } from '../model/sources';

/** The pages behind the counts of addresses, each with the date its text carried. @internal */
export const addressSources: Readonly<
  Record<
    | 'plan'
    | 'training'
    | 'customDns'
    | 'privateLink'
    | 'managedNetwork'
    | 'networkFaq'
    | 'ipv6'
    | 'kubernetes'
    | 'registry'
    | 'monitor',
    Source
  >
> = {
  plan: sources.plan,
  training: sources.secureTraining,
  customDns: sources.customDns,
  privateLink: sources.privateLink,
  managedNetwork: sources.managedNetwork,
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
};
