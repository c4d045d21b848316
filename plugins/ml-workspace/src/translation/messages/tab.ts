/** The isolation tab, without the panels that have messages of their own. @internal */
export const tabMessages = {
  'tab.title': 'Isolation',
  'tab.boundaries': 'Boundaries',
  'tab.loading': 'Loading…',
  'tab.retire': 'Retire',
  'tab.requestChange': 'Request a change',
  'tab.copyYaml': 'Copy as YAML',
  'tab.copyPatch': 'Copy the patch',
  'tab.copied': 'Copied',
  'tab.copyRefused': 'The browser did not let this page copy',
  'tab.showFix': 'Smallest fix',
  'tab.notRead':
    'Nothing was read from Azure yet: this is what was asked for, not what is there.',
  'tab.declared':
    'Nothing was read from Azure: this is what a file or the catalog says.',
  'tab.stale':
    'This reading is old: Azure was last read on {{day}}. What changed since is not known.',
  'tab.staleUndated': 'This reading is old. What changed since is not known.',
  'tab.retired':
    'This workspace is retired. What stands here is its last posture.',
  'tab.otherEngine':
    'Judged by engine {{theirs}}; this page has engine {{ours}}. What this page cannot explain says so, and its own tries may come out otherwise.',
  'tab.asItWas':
    'As it was on {{at}}. This posture was shown from {{shownFrom}}.',
  'tab.asItWasUnder':
    'Judged by {{policy}} v{{version}} and engine {{engine}}.',
  'tab.backToNow': 'Back to now',
  'checks.title': 'Checks',
  'checks.filter': 'Show only',
  'checks.open.fail': '{{number}} fails',
  'checks.open.waived': '{{number}} waived',
  'checks.open.unknown': '{{number}} unknown',
  'checks.nothingOpen': 'No check fails, is waived or is not known.',
  'checks.noneOfThese': 'No check came out this way.',
  'checks.passing_one': '1 check passes',
  'checks.passing_other': '{{count}} checks pass',
  'checks.notApplicable_one': '1 does not apply',
  'checks.notApplicable_other': '{{count}} do not apply',
  'checks.thatPass': 'Checks that pass',
  'checks.thatDoNotApply': 'Checks that do not apply',
  'checks.severity': 'Severity',
  'checks.why': 'Why',
  'checks.fix': 'Way out',
  'checks.enforcedBy': 'Azure Policy',
  'tab.ownerGone':
    'The catalog no longer has the owner {{owner}}. Hand the workspace over; until then your platform team decides in their place.',
} as const;
