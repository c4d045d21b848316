/** The history of verdicts. @internal */
export const historyMessages = {
  'history.title': 'Changes',
  'history.strip': 'The last verdicts, oldest first',
  'history.list': 'All changes, newest first',
  'history.loading': 'Loading the history…',
  'history.older': 'Show older changes',
  'history.loadingOlder': 'Loading older changes…',
  'history.day': 'Open a day as it was',
  'history.dayHint': 'The posture that was shown at the end of that day',
  'history.open': 'Open as it was',
  'history.openNamed': 'Open as it was on {{from}}',
  'history.none': 'Nothing is kept of its past.',
  'history.notYet':
    'Its past cannot be asked for yet: the list of workspaces does not have it. Try again in a moment.',
  'history.failed': 'The history could not be loaded',
  'history.judgedBy': '{{policy}} v{{version}} · engine {{engine}}',
  'history.span': '{{from}} to {{to}}',
  'history.since': 'since {{from}}',
  'history.cause.first': 'First judgement',
  'history.cause.facts': 'the settings changed',
  'history.cause.policy': 'the policy changed',
  'history.cause.engine': 'the engine changed',
} as const;
