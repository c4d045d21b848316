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
  'fix.notMinimal': 'None of them can be left out; a smaller set may exist.',
  'fix.irreversible': '{{change}} (cannot be undone)',
  'fix.mustBeRead': 'Must be read from Azure first',
  'fix.worse': 'What gets worse',
  'fix.costs': 'What Azure begins to bill',
  'fix.impossible': 'No fix of a check gets there:',
  'fix.stopped': 'None was found in the time this page takes for it.',
  'fix.stoppedHint':
    'The command ml-workspace fix searches longer. What was in the way last:',
  'fix.patch': 'As a JSON patch',
} as const;
