import { Unread } from '@ringfence/engine';
import { Draft } from '../shared/draft';
import { Subject } from '../subject';
import { Lowered } from './lowered';
import { afterWord } from './names';
import { isOpen } from './text';
import { Emitter } from './tree';

/** Where its id says that a workspace stands. */
const SCOPE: [string, string][] = [
  ['subscriptionId', 'subscriptions'],
  ['resourceGroup', 'resourcegroups'],
];

/** A subject as ARM's reader found it, with its places in Terraform's document and what touches it. */
export function subjectOf(
  subject: Subject,
  lowered: Lowered | undefined,
  emitter: Emitter,
  unread: readonly Unread[],
): Subject {
  const { isolation, type, kind } = subject;
  const draft = Draft.create({ isExpression: isOpen, notes: [] });
  draft.adopt({
    ...subject,
    isolation: {
      ...isolation,
      ...(isolation.unread && {
        unread: isolation.unread.map(part => emitter.placed(part)),
      }),
    },
    places: Object.fromEntries(
      Object.entries(subject.places).map(([fact, place]) => [
        fact,
        emitter.originOf(place),
      ]),
    ),
  });
  draft.unread.push(...unread);
  if (lowered) {
    addScope(draft, lowered);
    if (type === 'workspace') addName(draft, lowered);
  }
  const name =
    subject.name ??
    draft.isolation.workspace?.name ??
    lowered?.resource.address;
  return draft.subject(type, emitter.originOf(subject.at), { name, kind });
}

function addScope(draft: Draft, { id, resource: { body } }: Lowered): void {
  for (const [fact, word] of SCOPE) {
    const found = afterWord(id, word);
    const known = draft.isolation.workspace as
      | Record<string, unknown>
      | undefined;
    if (found === undefined || known?.[fact] !== undefined) continue;
    const said =
      body.get('resource_group_name', 'parent_id', 'workspace_id') ?? body;
    draft.put(['workspace', fact], found, said.at);
  }
}

/** The name of one of several namesakes, which ARM's reader was given with what tells them apart. */
function addName(draft: Draft, { resource: { body } }: Lowered): void {
  const name = body.get('name');
  const text = name?.text();
  if (draft.isolation.workspace?.name !== undefined) return;
  if (!name || text === undefined || isOpen(text)) return;
  draft.put(['workspace', 'name'], text, name.at);
  draft.settle('/workspace/name');
}
