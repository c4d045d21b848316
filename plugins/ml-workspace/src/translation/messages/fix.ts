/** The panel with the smallest fix. @internal */
export const fixMessages = {
  'fix.title': 'Smallest fix',
  'fix.searching': 'Looking for the smallest fix…',
  'fix.goal': 'To reach',
  'fix.meetPolicy': 'What policy asks for',
  'fix.alreadyCompliant': 'Policy is met already: nothing to change.',
  'fix.already': 'It is {{verdict}} already: nothing to change.',
  'fix.leads': 'These changes make it {{verdict}}',
  'fix.mostOf': 'These changes, once the rest is read, make it {{verdict}}',
  'fix.minimal': 'No smaller set of the checks’ fixes does it.',
  'fix.notMinimal': 'A smaller set may do it.',
  'fix.irreversible': '{{change}} (cannot be undone)',
  'fix.mustBeRead': 'Must be read from Azure first',
  'fix.worse': 'What gets worse',
  'fix.costs': 'What Azure begins to bill',
  'fix.impossible': 'No fix of a check gets there:',
  'fix.stopped': 'None was found in the work that a search may take.',
  'fix.stoppedHint': 'What was in the way last:',
  'fix.busy.title': 'Another search is still running',
  'fix.busy.text':
    'Each person has one search at a time, and few search at once. Try again in a moment.',
  'fix.busy.wait':
    'Each person has one search at a time, and few search at once. Wait {{seconds}} seconds, then try again.',
  'fix.failed.title': 'The smallest fix could not be looked for',
  'fix.patch': 'As a JSON patch',
} as const;
