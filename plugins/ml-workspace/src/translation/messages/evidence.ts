/** Evidence to download. @internal */
export const evidenceMessages = {
  'evidence.title': 'Evidence',
  'evidence.text':
    'What was asked, decided, waived and judged, signed and with a page to read. The command line says what it proves: ml-workspace verify.',
  'evidence.at': 'As it was at',
  'evidence.atHint': 'Left empty, as it is now',
  'evidence.download': 'Download the evidence (ZIP)',
  'evidence.making': 'The evidence is made…',
  'evidence.done': 'The evidence was downloaded.',
  'evidence.denied':
    'You may not read all that is in the evidence, so you cannot download it.',
  'evidence.nothing': 'Nothing is kept of this workspace from then.',
  'evidence.failed': 'The evidence could not be downloaded. {{why}}',
} as const;
