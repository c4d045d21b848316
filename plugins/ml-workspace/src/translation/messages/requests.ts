/** The pages on requests. @internal */
export const requestMessages = {
  'requests.title': 'ML workspace requests',
  'requests.loading': 'Loading requests',
  'requests.loadingOne': 'Loading the request',
  'requests.empty': 'No requests yet',
  'requests.emptyText':
    'Requests you may read appear here. Ask for a workspace from the Create page.',
  'requests.filters': 'Filter requests',
  'requests.whose': 'Requests',
  'requests.whoseAll': 'All I may read',
  'requests.whoseMine': 'Mine',
  'requests.anyKind': 'Any kind',
  'requests.anyState': 'Any state',
  'requests.noneFits': 'No request fits',
  'requests.noneFitsText':
    'There is none of this kind and in this state among those you asked to see.',
  'requests.showAll': 'Show all requests',
  'requests.kind': 'Kind',
  'requests.system': 'System',
  'requests.next': 'What happens next',
  'requests.ahead': 'Still to come',
  'requests.notYet': 'not yet',
  'requests.refusedBy': 'Checks that refused it',
  'requests.noCheck':
    'No check stands against it. Ask whoever rejected it for the reason; the name is below.',
  'requests.endedFirst':
    'No check refused it: the workspace was retired while this request waited. Ask for a new one if you still need it.',
  'requests.askAgain': 'Mend it and ask again',
  'requests.workspace': 'Workspace',
  'requests.verdict': 'Verdict',
  'requests.state': 'State',
  'requests.owner': 'Owner',
  'requests.handedBy': 'Handed over by',
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
  'requests.notInCatalog.ended':
    'Not in the catalog: nothing came of the request',
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
    'It may belong to another portal, or you may not read it. Check the address, or ask the owner of the workspace.',
  'requestKind.create': 'Create',
  'requestKind.change': 'Change',
  'requestKind.retire': 'Retire',
  'requestKind.waiver': 'Waive',
  'requestKind.transfer': 'Hand over',
  'requestKind.unknown': 'Of a newer version',
  'nextStep.submitted':
    'It waits for a reviewer: policy leaves this decision to a person. Nothing changes until then.',
  'nextStep.questioned':
    'A question is open: whoever asked for it answers, and then it is decided. Nothing changes until then.',
  'nextStep.withdrawn':
    'Nothing more happens: whoever asked for it has withdrawn it. The name is free again.',
  'nextStep.expired':
    'Nothing more happens: its time ran out. The name is free again; ask anew if you still need it.',
  'nextStep.rejected':
    'It was rejected, and nothing of it is built. The request says why, and what you can do.',
  'nextStep.retired': 'Nothing more happens: the workspace is retired.',
  'nextStep.revoked':
    'The waiver was ended before its time, so the check fails again. Mend what it finds, or ask anew.',
  'nextStep.renewed':
    'Nothing more happens here: the waiver that prolongs this one took its place.',
  'nextStep.waiver':
    'The check is shown as waived until the waiver ends. Mend what it finds before, or ask for a renewal.',
  'nextStep.unknown':
    'A newer version wrote this. Update the plugin to see what comes next.',
  'nextStep.create.approved':
    'Its files are written next. Whoever publishes them opens a pull request.',
  'nextStep.create.generated':
    'Its files are written. Open the pull request and have it merged; the service that deploys says when the workspace is live.',
  'nextStep.create.live':
    'Nothing more to do: the workspace is deployed. Ask for a change from its page in the catalog.',
  'nextStep.change.approved':
    'The changed files are written next. Whoever publishes them opens a pull request.',
  'nextStep.change.generated':
    'The changed files are written. Open the pull request and have it merged; the service that deploys says when the change is live.',
  'nextStep.change.live':
    'Nothing more to do: the change is deployed. Ask for another from the workspace’s page in the catalog.',
  'nextStep.retire.approved':
    'The workspace has left the catalog. Nothing is deleted in Azure by this: the change that removes it there is written next.',
  'nextStep.retire.generated':
    'The change that removes the workspace is written. Open the pull request and have it merged; the service that deploys says when it is gone.',
  'nextStep.retire.live': 'Nothing more to do: the workspace is gone.',
  'nextStep.transfer.approved':
    'Nothing more to do: the workspace and its page in the catalog have the new owner. Nothing changed in Azure.',
  'requestState.submitted': 'Submitted',
  'requestState.questioned': 'Asked back',
  'requestState.endorsed': 'Approved by one more',
  'requestState.answered': 'Answered',
  'requestState.withdrawn': 'Withdrawn',
  'requestState.expired': 'Expired',
  'requestState.approved': 'Approved',
  'requestState.rejected': 'Rejected',
  'requestState.generated': 'Generated',
  'requestState.live': 'Live',
  'requestState.retired': 'Retired',
  'requestState.revoked': 'Revoked',
  'requestState.renewed': 'Renewed',
  'requestState.unknown': 'Of a newer version',
} as const;
