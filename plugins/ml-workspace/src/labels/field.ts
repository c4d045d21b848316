import {
  ISOLATION_MODE_LABELS,
  RESOURCE_KINDS,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Cloud,
  InboundAccess,
  IsolationMode,
  ResourceAccess,
  RuleType,
} from '../form';

/** One of the answers to a question. @internal */
export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

/** The words of the request field. @internal */
export const fieldStrings = {
  identity: 'Which workspace?',
  name: 'Workspace name',
  nameHint: '3 to 33 letters, digits, - or _',
  subscription: 'Subscription id',
  subscriptionHint: 'In the form 00000000-0000-0000-0000-000000000000',
  resourceGroup: 'Resource group',
  region: 'Region',
  regionHint: 'For example westeurope',
  anyRegion: 'Choose a region',
  cloud: 'Cloud',
  classification: 'How sensitive is its data?',
  classificationText: 'It decides how well the workspace has to be isolated.',
  classificationName: 'Data classification',
  inbound: 'Who reaches the workspace?',
  inboundText: 'The studio, the notebooks and the API of the workspace.',
  access: 'Public access',
  addresses: 'Addresses that get in',
  addressesHint:
    'Public IPv4 addresses or ranges, one a line: 203.0.113.7 or 198.51.100.0/24',
  privateEndpoint: 'Add a private endpoint for the workspace',
  privateEndpointHint: 'The way in from your own networks.',
  dnsZones: 'Link both private DNS zones',
  resources: 'How are its resources reached?',
  resourcesText:
    'A private workspace does nothing for data in a public storage account.',
  mode: 'What may it reach?',
  modeText: 'Jobs and endpoints run in a network that Azure manages.',
  modeName: 'Isolation mode',
  rules: 'Where may it connect to?',
  rulesText:
    'Everything else is refused. Azure adds what the workspace itself needs.',
  rulesInternet:
    'Anything on the internet is reached. Private endpoint rules reach your own resources.',
  rulesOff: 'Without a managed network there is nothing for rules to act on.',
  noRules: 'No destinations yet.',
  ruleName: 'Name',
  ruleType: 'Type',
  ports: 'Ports',
  host: 'Host',
  serviceTag: 'Service tag',
  protocol: 'Protocol',
  resourceId: 'Resource id',
  subresource: 'Sub-resource',
  spark: 'For Spark too',
  rule: (number: number, name: string | undefined) =>
    `Rule ${number}${name ? `: ${name}` : ''}`,
  removeRule: (name: string) => `Remove rule ${name}`,
  refuses: 'Azure refuses this',
  weakens: 'This weakens the isolation',
  notKnown: 'Not known yet',
  expected: (text: string) => `Expected: ${text}`,
  required: 'required',
  chooseOne: 'Choose one',
  other: (value: string) => `Now "${value}"`,
  mixed: 'Set otherwise; choose to change it',
  problems: (count: number) =>
    count === 1 ? 'One thing to mend' : `${count} things to mend`,
  badValue: 'These values do not describe a workspace',
  badValueText:
    'The form was filled from elsewhere with values that cannot be read:',
  startAgain: 'Start again from the safe settings',
};

/** The words of the verdict panel. @internal */
export const panelStrings = {
  title: 'Verdict so far',
  policyLoading: 'Loading the policy; not known yet whether it is met',
  policyFailed:
    'The policy could not be loaded, so it is not known whether this request meets it',
  retryPolicy: 'Load the policy again',
  toMend: 'What to mend',
  notKnown: (count: number) =>
    count === 1
      ? '1 check is not known from these answers'
      : `${count} checks are not known from these answers`,
  judgedAgain: 'The server judges it again when you submit.',
  toMendWord: 'to mend',
  complianceUnknown: 'not known whether it meets policy',
  announce: (verdict: string, fact: string, compliance: string) =>
    `Verdict so far: ${verdict}, ${fact}. ${compliance}.`,
};

/** Answers to who reaches the workspace. @internal */
export const INBOUND_OPTIONS: Option<InboundAccess>[] = [
  {
    value: 'off',
    label: 'Off',
    hint: 'Only through a private endpoint. The safe choice.',
  },
  {
    value: 'selected',
    label: 'On, for selected addresses',
    hint: 'Only the public addresses you list.',
  },
  {
    value: 'all',
    label: 'On, for all networks',
    hint: 'Anyone on the internet with a valid token.',
  },
];

/** What each kind of associated resource is called. @internal */
export const RESOURCE_LABELS: Record<(typeof RESOURCE_KINDS)[number], string> =
  {
    storage: 'Storage account',
    keyVault: 'Key vault',
    containerRegistry: 'Container registry',
    monitoring: 'Monitoring',
  };

/** How an associated resource is reached. @internal */
export const RESOURCE_ACCESS_LABELS: Record<ResourceAccess, string> = {
  private: 'Private endpoint only',
  selected: 'Selected networks',
  public: 'All networks',
  unused: 'Not used',
};

/** The isolation modes, what each means and what it takes. @internal */
export const MODE_OPTIONS: (Option<IsolationMode> & { oneWay?: string })[] = [
  {
    value: 'AllowOnlyApprovedOutbound',
    label: ISOLATION_MODE_LABELS.AllowOnlyApprovedOutbound,
    hint: 'Data can leave only to the destinations you list. Each new host needs a rule; the first one adds a firewall.',
    oneWay: 'Cannot be undone: only a new workspace goes back.',
  },
  {
    value: 'AllowInternetOutbound',
    label: ISOLATION_MODE_LABELS.AllowInternetOutbound,
    hint: 'Jobs download from anywhere, and can send data anywhere.',
    oneWay: 'Cannot be undone: it can only be made stricter.',
  },
  {
    value: 'Disabled',
    label: ISOLATION_MODE_LABELS.Disabled,
    hint: 'Nothing limits where data goes. A network of your own cannot be described here, so outbound counts as open.',
  },
];

/** Types of an outbound rule. @internal */
export const RULE_TYPE_OPTIONS: (Option<RuleType> & { add: string })[] = [
  { value: 'FQDN', label: 'Host', add: 'Add a host' },
  {
    value: 'PrivateEndpoint',
    label: 'Private endpoint',
    add: 'Add a private endpoint',
  },
  { value: 'ServiceTag', label: 'Service tag', add: 'Add a service tag' },
];

/** Clouds as people call them. @internal */
export const CLOUD_OPTIONS: Option<Cloud>[] = [
  { value: 'AzureCloud', label: 'Azure' },
  { value: 'AzureUSGovernment', label: 'Azure US Government' },
  { value: 'AzureChinaCloud', label: 'Azure in China' },
];
