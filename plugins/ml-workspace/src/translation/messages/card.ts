/** The isolation card, and what stands in its place when there is nothing to show. @internal */
export const cardMessages = {
  'card.title': 'Isolation',
  'card.loading': 'Loading the isolation',
  'failure.retry': 'Try again',
  'failure.details': 'Details for support',
  'failure.status': 'Answer',
  'failure.request': 'Request',
  'failure.message': 'Message',
  'failure.denied.title': 'You may not see this isolation',
  'failure.denied.text':
    'You need the permission ml-workspace.request.read for this workspace. Ask its owner or your platform team to grant it.',
  'failure.not-known.title': 'No workspace is known for this entity',
  'failure.not-known.text':
    'Its isolation appears here once a request for the workspace is approved. If it was requested a moment ago, try again; if this entity was written by hand, request the workspace from the Create page instead. Or you may not see it: then ask its owner.',
  'failure.wrong-entity.title':
    'This entity declares an isolation that is wrong',
  'failure.wrong-entity.text':
    'Its isolation is not shown, and counts as not known, until these places are corrected where the entity is written.',
  'failure.wrong-entity.places': 'Places to correct',
  'failure.wrong-entity.expected': 'Expected: {{expected}}',
  'failure.malformed.title': 'The isolation could not be read',
  'failure.malformed.text':
    'The ml-workspace service answered with something this version does not understand, so nothing is shown rather than something wrong. Check that plugin and backend have the same version.',
  'failure.failed.title': 'Could not load the isolation',
  'failure.failed.answered':
    'The ml-workspace service answered {{status}}. The workspace itself is not affected.',
  'failure.failed.unreachable':
    'The ml-workspace service could not be reached. The workspace itself is not affected.',
  'notLinked.title': 'No workspace is linked to this entity',
  'notLinked.text':
    'The annotation {{annotation}} is missing. Request the workspace from the Create page, which also makes its entity; or, if the workspace exists already, say in an entity of its own which one it is:',
  'notLinked.example': 'Example of an entity',
  'notLinked.then':
    'What the isolation leaves out is not known. A workspace appears here within a minute after the catalog has read its entity.',
  'notLinked.copy': 'Copy the example',
} as const;
