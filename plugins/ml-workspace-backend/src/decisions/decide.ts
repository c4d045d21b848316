import {
  DecisionAct,
  DecisionBody,
  RequestEventType,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { Knex } from 'knex';
import { appendEvents, lastEvent } from '../database/eventStore';
import { ActivePolicy, PolicyStore } from '../database/PolicyStore';
import { findRequest, lockRequests } from '../database/requestStore';
import { EventRow, RequestRow, TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { lockWorkspace, retireWorkspace } from '../database/workspaceStore';
import { beginOfWaiver } from '../waivers/beginOfWaiver';
import { refOf } from '../permissions/refs';
import { areMet, isNamed } from './needs';
import { queueBuild } from './queueBuild';
import { takeEffect } from './takeEffect';
import { readWaiting } from './waiting';
import { WaitingRequest } from './WaitingRequest';

/** Somebody who acts on a request. @internal */
export interface Actor {
  userEntityRef: string;
  /** What they own things by, in lower case. */
  refs: readonly string[];
}

/** What somebody does with a request. @internal */
export interface Decision {
  requestId: string;
  act: DecisionAct;
  body: DecisionBody;
  actor: Actor;
}

/** What a decision leans on. @internal */
export interface DecideOptions {
  db: Knex;
  policies: PolicyStore;
  /** Who decides on takeovers beside the owner. */
  platform: readonly string[];
  /** Who decides where nobody stands behind whom policy names. */
  caretakers: readonly string[];
  /** Entity ref of the template that runs once people approved. */
  template?: string;
}

/** What came of a decision. @internal */
export interface Decided {
  /** Whether it was news. */
  news: boolean;
  /** Place in the order of changes; absent where the catalog has nothing to hear. */
  sequence?: number;
}

const EVENTS: Record<DecisionAct, readonly RequestEventType[]> = {
  approve: ['approved', 'endorsed'],
  reject: ['rejected'],
  question: ['questioned'],
  answer: ['answered'],
  withdraw: ['withdrawn'],
};

const nothingStored = (message: string) =>
  new ConflictError(`${message}. Nothing was stored`);

/** Whether somebody may do something with a request, as far as it is about who they are. @internal */
export function isTheirs(
  act: DecisionAct,
  { request, needs }: WaitingRequest,
  { userEntityRef, refs }: Actor,
): boolean {
  const asked = refOf(request.requested_by) === userEntityRef;
  if (act === 'withdraw') return asked;
  if (act === 'answer') return asked && request.state === 'questioned';
  if (asked || !needs.some(need => isNamed(need, refs))) return false;
  return act === 'reject' || request.state === 'submitted';
}

function assertTheirs(decision: Decision, waiting: WaitingRequest): void {
  const { act, actor } = decision;
  const { request } = waiting;
  if (isTheirs(act, waiting, actor)) return;
  const asked = refOf(request.requested_by) === actor.userEntityRef;
  if (act === 'withdraw' || (act === 'answer' && !asked)) {
    throw new NotAllowedError('Only who asked for it may do this');
  }
  if (act === 'answer') throw nothingStored('There is no question to answer');
  if (asked) {
    throw new NotAllowedError(
      'You asked for it, so somebody else has to decide',
    );
  }
  if (!waiting.needs.some(need => isNamed(need, actor.refs))) {
    const groups = waiting.needs.flatMap(need => need.groups).join(', ');
    throw new NotAllowedError(`Only people of ${groups} decide on this`);
  }
  throw nothingStored('A question has to be answered first');
}

/**
 * Whether the same person did the same before, so that saying it again changes
 * nothing. There may be another question once one is answered.
 */
async function isRepeated(
  tx: Knex.Transaction,
  { requestId, act, body, actor }: Decision,
): Promise<boolean> {
  const isTalk = act === 'question' || act === 'answer';
  const said = await tx<EventRow>(TABLES.events)
    .where({ request_id: requestId, actor: actor.userEntityRef })
    .whereIn('type', [...EVENTS[act]]);
  const last = isTalk ? await lastEvent(tx, requestId) : undefined;
  return said.some(
    ({ sequence, about }) =>
      JSON.parse(about ?? '{}').seen === body.seen &&
      (!last || last.sequence === sequence),
  );
}

/** When somebody decides, by which policy, and what an approval sets off. */
interface Circumstances {
  at: string;
  template?: string;
  active: ActivePolicy;
}

const earliest = (dates: (string | undefined)[]): string | undefined =>
  dates.filter(date => date !== undefined).sort()[0];

async function approve(
  tx: Knex.Transaction,
  waiting: WaitingRequest,
  { body, actor, requestId }: Decision,
  { at, template, active }: Circumstances,
): Promise<Decided> {
  const { needs, endorsed, obstacle } = waiting;
  if (obstacle) throw nothingStored(obstacle);
  const until = body.until && new Date(body.until).toISOString();
  if (until && until <= at) throw nothingStored('`until` is over already');
  if (endorsed.some(({ by }) => by === actor.userEntityRef)) {
    return { news: false };
  }
  const named = needs.flatMap(({ groups }) => groups);
  const groups = [...new Set(actor.refs.filter(ref => named.includes(ref)))];
  const people = [...endorsed, { by: actor.userEntityRef, groups, until }];
  const isEnough = areMet(
    needs,
    people.map(person => person.groups),
  );
  const event = {
    at,
    actor: actor.userEntityRef,
    postureDigest: waiting.postureDigest,
    text: body.text,
    decided: {
      seen: body.seen,
      ...(groups.length && { groups: groups.sort() }),
      ...(until && { until }),
    },
  };
  if (!isEnough) {
    await appendEvents(tx, requestId, [{ ...event, type: 'endorsed' }]);
    return { news: true };
  }
  const validUntil = earliest(people.map(one => one.until));
  if (waiting.waiver) {
    const { waiver } = waiting;
    const approvedBy = people.map(one => one.by);
    const expires = earliest([waiver.expires, validUntil])!;
    const begun = {
      ...waiting,
      waiver,
      event,
      approvedBy,
      expires,
      at,
      active,
    };
    return { news: true, sequence: await beginOfWaiver(tx, begun) };
  }
  await tx<RequestRow>(TABLES.requests)
    .where({ id: requestId })
    .update({ valid_until: validUntil ?? null });
  const announce = await takeEffect(tx, waiting, { active, at });
  await appendEvents(tx, requestId, [{ ...event, type: 'approved' }]);
  const isBuilt = waiting.request.kind !== 'transfer';
  if (template && isBuilt) await queueBuild(tx, { requestId, template, at });
  return { news: true, sequence: await announce() };
}

/** Lets go of what a request claimed that comes to nothing. @internal */
export async function letGo(
  tx: Knex.Transaction,
  { kind, workspace_id: id }: RequestRow,
  at: string,
): Promise<void> {
  if (kind === 'create') await retireWorkspace(tx, { id }, at);
}

async function say(
  tx: Knex.Transaction,
  waiting: WaitingRequest,
  { act, body, actor, requestId }: Decision,
  at: string,
): Promise<Decided> {
  const [type] = EVENTS[act];
  if (act === 'reject' || act === 'withdraw') {
    await letGo(tx, waiting.request, at);
  }
  await appendEvents(tx, requestId, [
    {
      type,
      at,
      actor: actor.userEntityRef,
      postureDigest: waiting.postureDigest,
      text: body.text,
      decided: { seen: body.seen },
    },
  ]);
  return { news: true };
}

/**
 * Takes a decision on a request, or what is said of it, in one transaction. Whoever
 * comes at the same time waits for it, and decides on what is there then.
 *
 * @throws ConflictError when something of it is not what was seen, or it waits no more
 * @throws NotAllowedError when it is not theirs to decide
 * @internal
 */
export async function decide(
  decision: Decision,
  { db, policies, platform, caretakers, template }: DecideOptions,
): Promise<Decided> {
  const { requestId, act, body } = decision;
  return transact(db, async tx => {
    const at = new Date().toISOString();
    const found = await findRequest(tx, requestId);
    if (!found) throw new Error(`There is no request ${requestId}`);
    const { workspace_id } = found;
    await lockWorkspace(tx, workspace_id);
    await lockRequests(tx, { workspace_id });
    const request = (await findRequest(tx, requestId))!;
    if (await isRepeated(tx, decision)) return { news: false };
    const active = await policies.active(tx);
    const waiting = await readWaiting(tx, request, {
      active,
      platform,
      caretakers,
    });
    if (!waiting) {
      throw Object.assign(
        nothingStored(`Request ${requestId} is ${request.state} already`),
        { requestId },
      );
    }
    if (waiting.seen !== body.seen) {
      throw Object.assign(
        nothingStored(
          'Something of this request is not what you saw; read it again and decide anew',
        ),
        { seen: waiting.seen },
      );
    }
    assertTheirs(decision, waiting);
    return act === 'approve'
      ? approve(tx, waiting, decision, { at, template, active })
      : say(tx, waiting, decision, at);
  });
}
