/** The pages on requests. @internal */
export const requestMessages = {
  'requests.title': 'ML workspace requests',
  'requests.loading': 'Loading requests',
  'requests.loadingOne': 'Loading the request',
  'requests.empty': 'No requests yet',
  'requests.emptyText':
    'Requests you may read appear here. Ask for a workspace from the Create page.',
  'requests.workspace': 'Workspace',
  'requests.verdict': 'Verdict',
  'requests.state': 'State',
  'requests.owner': 'Owner',
  'requests.requestedBy': 'Requested by',
  'requests.created': 'Requested',
  'requests.older': 'Older requests',
  'requests.newer': 'Newer requests',
  'requests.all': 'All requests',
  'requests.entity': 'Open the workspace in the catalog',
  'requests.notInCatalog.submitted':
    'Enters the catalog when the request is approved',
  'requests.notInCatalog.rejected':
    'Not in the catalog: the request was rejected',
  'requests.notInCatalog.retired':
    'No longer in the catalog: the workspace was retired',
  'requests.notInCatalog.unknown': 'Not known to this version',
  'requests.history': 'What happened',
  'requests.posture': 'Isolation as requested',
  'requests.description': 'Why it was requested',
  'requests.by': 'by {{person}}',
  'requests.failed': 'Could not load the requests',
  'requests.failedOne': 'Could not load the request',
  'requests.answered':
    'The ml-workspace service answered {{status}}. Nothing was changed.',
  'requests.unreachable':
    'The ml-workspace service could not be reached. Nothing was changed.',
  'requests.malformed':
    'The ml-workspace service answered with something this version does not understand. Check that plugin and backend have the same version.',
  'requests.denied': 'You may not read this',
  'requests.deniedText':
    'You need the permission ml-workspace.request.read. Ask the owner of the request or your platform team.',
  'requests.notKnown': 'There is no such request',
  'requests.notKnownText':
    'It may belong to another portal. Check the address.',
  'requestState.submitted': 'Submitted',
  'requestState.approved': 'Approved',
  'requestState.rejected': 'Rejected',
  'requestState.generated': 'Generated',
  'requestState.live': 'Live',
  'requestState.retired': 'Retired',
  'requestState.unknown': 'Of a newer version',
} as const;
