/** The answers that the request field and the what-if panel offer. @internal */
export const answerMessages = {
  'access.off': 'Off',
  'access.offHint': 'Only through a private endpoint. The safe choice.',
  'access.selected': 'On, for selected addresses',
  'access.selectedHint': 'Only the public addresses you list.',
  'access.all': 'On, for all networks',
  'access.allHint': 'Anyone on the internet with a valid token.',
  'resource.storage': 'Storage account',
  'resource.keyVault': 'Key vault',
  'resource.containerRegistry': 'Container registry',
  'resource.monitoring': 'Monitoring',
  'resourceAccess.private': 'Private endpoint only',
  'resourceAccess.selected': 'Selected networks',
  'resourceAccess.public': 'All networks',
  'resourceAccess.unused': 'Not used',
  'modeHint.AllowOnlyApprovedOutbound':
    'Data can leave only to the destinations you list. Each new host needs a rule; the first one adds a firewall.',
  'modeHint.AllowInternetOutbound':
    'Jobs download from anywhere, and can send data anywhere.',
  'modeHint.Disabled':
    'Nothing of Azure’s limits where data goes. A network of your own is described in a file and not here; without one, outbound counts as open.',
  'modeOneWay.AllowOnlyApprovedOutbound':
    'Cannot be undone: only a new workspace goes back.',
  'modeOneWay.AllowInternetOutbound':
    'Cannot be undone: it can only be made stricter.',
  'addRule.FQDN': 'Add a host',
  'addRule.PrivateEndpoint': 'Add a private endpoint',
  'addRule.ServiceTag': 'Add a service tag',
  'cloud.AzureCloud': 'Azure',
  'cloud.AzureUSGovernment': 'Azure US Government',
  'cloud.AzureChinaCloud': 'Azure in China',
} as const;
