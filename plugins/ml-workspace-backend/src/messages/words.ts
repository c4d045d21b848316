import type {
  MlWorkspaceMessage,
  MlWorkspaceMessageTopic,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { Audience, GoneRow } from '../database/tables';
import { inert, quoted } from './inert';

const NAME_LENGTH = 80;
const TEXT_LENGTH = 200;

/** What a message can speak of. @internal */
export interface Told {
  audience: Audience;
  workspaceName: string;
  owner: string;
  /** What the request is for, such as `create`. */
  requestKind: string;
  requestedBy: string;
  /** Who did it; absent where nobody in particular. */
  by?: string;
  /** What they typed with it, if it still stands. */
  text?: string;
  /** Why nobody stands behind an owner. */
  reason?: GoneRow['reason'];
  /** Until when something holds or waits. */
  until?: string;
  /** What reads Azure. */
  source?: string;
  /** How many workspaces it is about. */
  many?: string;
  /** What a reading found: the verdict it has now. */
  verdict?: string;
  /** What Azure says was done, where it says who did. */
  operation?: string;
}

/** How one kind of message reads. @internal */
interface Words {
  topic: MlWorkspaceMessageTopic;
  severity: MlWorkspaceMessage['severity'];
  title: (told: Told) => string;
  description: (told: Told) => string;
}

const WISHES: Record<string, string> = {
  create: 'a new workspace',
  change: 'a change of the workspace',
  retire: 'the end of the workspace',
  waiver: 'a waiver for the workspace',
  transfer: 'another owner of the workspace',
};

/** A person or a team by the name of their entity. */
const nameOf = (ref: string) => inert(ref.replace(/^.*[/:]/, ''), NAME_LENGTH);

const workspaceOf = ({ workspaceName }: Told) =>
  inert(workspaceName, NAME_LENGTH);

const wishOf = (told: Told) =>
  `${WISHES[told.requestKind] ?? 'something of the workspace'} ${workspaceOf(
    told,
  )}`;

const actorOf = ({ by }: Told) => {
  if (!by || by === 'policy') return 'Policy';
  return nameOf(by);
};

const said = ({ text }: Told) =>
  text ? `: ${quoted(text, TEXT_LENGTH)}` : '.';

const day = (at: string | undefined) => at?.slice(0, 10) ?? '';

const asks = (told: Told) =>
  `${nameOf(told.requestedBy)} asks, for ${nameOf(told.owner)}, for ${wishOf(
    told,
  )}.`;

/** Somebody who could have decided, and need not any more. */
const isOver = ({ audience }: Told) => audience === 'asked';

const outcome = (
  state: string,
  did: string = state,
): Pick<Words, 'title' | 'description'> => ({
  title: told => `${workspaceOf(told)}: ${state}`,
  description: told =>
    `${actorOf(told)} ${did} the request of ${nameOf(
      told.requestedBy,
    )} for ${wishOf(told)}${said(told)}${
      isOver(told) ? ' There is nothing left to decide.' : ''
    }`,
});

const waits = (how: string): Pick<Words, 'title' | 'description'> => ({
  title: told => `${workspaceOf(told)} ${how}`,
  description: told =>
    `${asks(told)}${
      told.until ? ` It expires on ${day(told.until)} (UTC).` : ''
    }`,
});

const waiver = (
  severity: Words['severity'],
  happens: (told: Told) => string,
): Words => ({
  topic: 'ml-workspace-waivers',
  severity,
  title: told => `${workspaceOf(told)}: ${happens(told)}`,
  description: told =>
    told.by && told.by !== 'policy'
      ? `${actorOf(told)} revoked it${said(told)}`
      : `${nameOf(told.requestedBy)} asked for it, for ${nameOf(told.owner)}.`,
});

const DECISIONS = 'ml-workspace-decisions';
const REQUESTS = 'ml-workspace-requests';
const BUILDS = 'ml-workspace-builds';
const READINGS = 'ml-workspace-readings';

/** Who did what in Azure, as far as that is known. */
const doneBy = ({ by, operation }: Told) =>
  by
    ? ` Azure names ${inert(by, NAME_LENGTH)}${
        operation ? `, with ${inert(operation, NAME_LENGTH)}` : ''
      }.`
    : '';

/** How each kind of message reads, how much it matters, and what it belongs to. @internal */
export const WORDS: Record<MlWorkspaceMessage['kind'], Words> = {
  asked: {
    topic: DECISIONS,
    severity: 'normal',
    ...waits('waits for a decision'),
  },
  answered: {
    topic: DECISIONS,
    severity: 'normal',
    title: told => `${workspaceOf(told)} waits for a decision: answered`,
    description: told => `${actorOf(told)} answers${said(told)}`,
  },
  reminder: {
    topic: DECISIONS,
    severity: 'normal',
    ...waits('still waits'),
  },
  escalated: {
    topic: DECISIONS,
    severity: 'high',
    ...waits('waits, and nobody decides'),
  },
  questioned: {
    topic: REQUESTS,
    severity: 'high',
    title: told => `${workspaceOf(told)}: a question to you`,
    description: told => `${actorOf(told)} asks${said(told)}`,
  },
  approved: {
    topic: REQUESTS,
    severity: 'normal',
    ...outcome('approved'),
  },
  rejected: { topic: REQUESTS, severity: 'high', ...outcome('rejected') },
  withdrawn: {
    topic: REQUESTS,
    severity: 'low',
    ...outcome('withdrawn', 'withdrew'),
  },
  expiring: {
    topic: REQUESTS,
    severity: 'high',
    title: told => `${workspaceOf(told)} expires on ${day(told.until)}`,
    description: told =>
      `The request of ${nameOf(told.requestedBy)} for ${wishOf(
        told,
      )} ends then, and lets go of its name.`,
  },
  expired: {
    topic: REQUESTS,
    severity: 'high',
    title: told => `${workspaceOf(told)}: expired`,
    description: told =>
      `The request of ${nameOf(told.requestedBy)} for ${wishOf(
        told,
      )} was not seen through in time. It can be asked anew.`,
  },
  'build-started': {
    topic: BUILDS,
    severity: 'low',
    title: told => `${workspaceOf(told)}: the build has started`,
    description: told => `What was approved for ${wishOf(told)} is being done.`,
  },
  built: {
    topic: BUILDS,
    severity: 'normal',
    title: told => `${workspaceOf(told)}: the build is done`,
    description: told => `What was approved for ${wishOf(told)} is done.`,
  },
  'build-failed': {
    topic: BUILDS,
    severity: 'high',
    title: told => `${workspaceOf(told)}: the build failed`,
    description: told =>
      `What was approved for ${wishOf(
        told,
      )} did not come about. The request shows the steps.`,
  },
  'waiver-ending': waiver(
    'high',
    told => `a waiver ends on ${day(told.until)}`,
  ),
  'waiver-ended': waiver(
    'high',
    () => 'a waiver has ended, and its check fails',
  ),
  'waiver-revoked': waiver('critical', told =>
    told.until
      ? `a waiver was revoked, to be mended by ${day(told.until)}`
      : 'a waiver was revoked, and its check fails',
  ),
  'owner-gone': {
    topic: 'ml-workspace-owners',
    severity: 'high',
    title: told => `${workspaceOf(told)} has no owner`,
    description: told =>
      `${nameOf(told.owner)} ${
        told.reason === 'empty' ? 'has no members' : 'is not in the catalog'
      } any more. Ask for another owner.`,
  },
  'first-reading': {
    topic: READINGS,
    severity: 'normal',
    title: told => `${told.many} workspaces were found in Azure`,
    description: told =>
      `The first reading of ${inert(
        told.source ?? '',
        TEXT_LENGTH,
      )} found them, and nobody is known to own them. Only you are told.`,
  },
  'reading-held': {
    topic: READINGS,
    severity: 'high',
    title: told => `${told.many} workspaces would be gone at once`,
    description: told =>
      `A reading of ${inert(
        told.source ?? '',
        TEXT_LENGTH,
      )} no longer has them. They stay until somebody lets them go.`,
  },
  loosened: {
    topic: READINGS,
    severity: 'critical',
    title: told =>
      told.many
        ? `${told.many} workspaces are less isolated than they were`
        : `${workspaceOf(told)} is less isolated than it was`,
    description: told =>
      `${
        told.many
          ? `One change did it, to ${workspaceOf(told)} and others.`
          : `It was read as ${told.verdict}.`
      }${doneBy(told)}`,
  },
};

/** Whom a message finds that somebody need not act on any more, or that went well by itself. @internal */
export function severityOf(
  kind: MlWorkspaceMessage['kind'],
  { audience, by }: Told,
): MlWorkspaceMessage['severity'] {
  const isQuiet =
    audience === 'asked' || (kind === 'approved' && by === 'policy');
  return isQuiet ? 'low' : WORDS[kind].severity;
}
