/** The verdict panel beside the request field. @internal */
export const panelMessages = {
  'panel.title': 'Verdict so far',
  'panel.policyLoading': 'Loading the policy; not known yet whether it is met',
  'panel.policyFailed':
    'The policy could not be loaded, so it is not known whether this request meets it',
  'panel.retryPolicy': 'Load the policy again',
  'panel.toMend': 'What to mend',
  'panel.notKnown_one': '1 check is not known from these answers',
  'panel.notKnown_other': '{{count}} checks are not known from these answers',
  'panel.serverChecks_one':
    '1 more check is judged by the server alone when you submit:',
  'panel.serverChecks_other':
    '{{count}} more checks are judged by the server alone when you submit:',
  'panel.serverChecksFailed':
    'It could not be asked which further checks the server judges.',
  'panel.judgedAgain': 'The server judges it again when you submit.',
  'panel.failing': '{{number}} to mend',
  'panel.complianceUnknown': 'not known whether it meets policy',
  'panel.announce': 'Verdict so far: {{verdict}}, {{fact}}. {{compliance}}.',
} as const;
