/** What keeps a request from going on. @internal */
export const problemMessages = {
  'problem.blank': 'Describe the workspace first',
  'problem.wholeValue': 'The whole value: {{message}}',
  'problem.refused': '{{message}}. Expected: {{expected}}',
  'problem.name': 'Workspace name: enter a name',
  'problem.subscription': 'Subscription id: enter the id',
  'problem.subscriptionForm':
    'Subscription id: enter 32 hex digits in the form 00000000-0000-0000-0000-000000000000',
  'problem.resourceGroup': 'Resource group: enter a name',
  'problem.resourceGroupForm':
    'Resource group: use up to 90 letters, digits, - _ . ( or ), not ending in a full stop',
  'problem.classification': 'Data classification: choose one',
  'problem.addresses': 'Address list: enter at least one address or range',
  'problem.rule.name': 'Outbound rule {{rule}}: enter a name',
  'problem.rule.type': 'Outbound rule {{rule}}: choose the type',
  'problem.rule.fqdn': 'Outbound rule {{rule}}: enter the host',
  'problem.rule.serviceTag': 'Outbound rule {{rule}}: enter the service tag',
  'problem.rule.protocol': 'Outbound rule {{rule}}: choose the protocol',
  'problem.rule.portRanges': 'Outbound rule {{rule}}: enter the ports',
  'problem.rule.serviceResourceId':
    'Outbound rule {{rule}}: enter the resource id',
  'problem.rule.subresourceTarget':
    'Outbound rule {{rule}}: enter the sub-resource',
} as const;
