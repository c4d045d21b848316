/** Asking for a decision on what policy refuses. @internal */
export const askAnywayMessages = {
  'askAnyway.title': 'Policy refuses this',
  'askAnyway.ask': 'Ask for a decision all the same',
  'askAnyway.hint':
    'A person decides it then, over what you see here. Say above why it has to be like this.',
  'askAnyway.hintAllowed':
    'Only needed where another team has the workspace: its owner decides then. Say above why.',
  'askAnyway.missing': 'To ask for a decision all the same, say above why',
  'askAnyway.never':
    'Azure refuses this, so nobody can approve it. Mend what the verdict names.',
} as const;
