/** Of the panel that says whether a place reaches a destination. @internal */
export const reachMessages = {
  'reach.title': 'Can it be reached?',
  'reach.intro':
    'Asks what is written, not the network: nothing is sent, and no name is resolved.',
  'reach.from': 'From, where code runs',
  'reach.to': 'To, a destination',
  'reach.toHint':
    'A host, an address, a range or a service tag, such as pypi.org:443',
  'reach.ask': 'Ask',
  'reach.asking': 'Asking the server',
  'reach.allowed': 'Allowed: {{from}} reaches {{to}}',
  'reach.partly': 'Allowed: {{from}} reaches a part of {{to}}',
  'reach.refused': 'Refused: {{from}} does not reach {{to}}',
  'reach.unknown': 'Not known whether {{from}} reaches {{to}}',
  'reach.path.allowed': 'By',
  'reach.path.refused': 'What refuses it',
  'reach.path.unknown': 'How it could be reached',
  'reach.missing': 'Which facts decide',
  'reach.wrong': '{{message}}. Expected {{expected}}',
  'reach.noPlace':
    'No place where code runs is described, so there is nothing to ask.',
} as const;
