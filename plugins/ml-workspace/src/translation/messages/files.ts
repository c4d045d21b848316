/** The files that make a workspace. @internal */
export const filesMessages = {
  'files.title': 'Files',
  'files.loading': 'Loading the files',
  'files.failed': 'Could not load the files',
  'files.list': 'Files',
  'files.copy': 'Copy {{file}}',
  'files.download': 'Download all (ZIP)',
  'files.downloadFailed':
    'The archive could not be downloaded. Nothing was changed; try again.',
  'files.approved':
    'These are the files that were approved, byte for byte. Their SHA-256 is {{digest}}.',
  'files.waiting':
    'These files are used once the request is approved. Their SHA-256 is {{digest}}.',
  'files.superseded':
    'A later request for this workspace was approved. Use its files, not these.',
  'files.openLater': 'Open the later request',
  'files.unsayable': 'What the files cannot say',
  'files.field': 'Field',
  'files.what': 'What',
  'files.why': 'Why not',
  'files.instead': 'Who says it',
  'files.pullRequest': 'Open the pull request',
  'files.commit': 'In commit',
  'files.writtenAs': 'Written as',
  'files.writtenAsHint': 'The language of your platform team’s files',
  'files.dialect.bicep': 'Bicep',
  'files.dialect.arm': 'ARM template',
  'files.dialect.terraform': 'Terraform',
  'files.dialect.azml-yaml': 'Azure ML YAML and az commands',
  'files.landingZone': 'Landing zone',
  'files.landingZoneHint':
    'Where the workspace lives: what the platform team decided once',
  'files.noZone': 'None',
  'files.unset': 'Choose',
  'files.zonesFailed': 'The landing zones could not be loaded',
  'files.preview': 'Look at the files',
  'files.again': 'Write them again',
  'files.previewOf': 'Nothing is stored: this is what would be written now.',
  'files.notWritable': 'No files can be written yet',
  'files.notWritableText': 'Correct these places first; nothing was stored.',
  'files.nothingYet': 'Describe the workspace first.',
  'files.choose': 'Choose how the files are written.',
} as const;
