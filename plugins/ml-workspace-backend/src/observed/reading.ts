import { InputError } from '@backstage/errors';
import {
  MlWorkspaceReading,
  MlWorkspaceReadingPart,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { workspaceArmId } from '@ringfence/engine';
import { readArmId, readMoment } from './observation';

/** Scopes in which one can tell what is gone: a subscription or a resource group. */
const SCOPE = /^\/subscriptions\/[^/]+(\/resourcegroups\/[^/]+)?$/;
const MOST_PARTS = 1000;
const LONGEST = { what: 200, scope: 500, action: 200, message: 500 };
const OUTCOMES: readonly MlWorkspaceReadingPart['outcome'][] = [
  'answered',
  'refused',
  'truncated',
  'failed',
  'postponed',
];

/** A reading that can be stored. @internal */
export interface EndedReading {
  startedAt: string;
  finishedAt: string;
  /** In lower case. */
  whole: string[];
  /** ARM ids in lower case. */
  seen: ReadonlySet<string>;
  parts: MlWorkspaceReadingPart[];
  calls: number;
  bytes: number;
  throttled: number;
}

/** Text as it can be stored and shown: short, and without what nobody sees. */
const cut = (text: unknown, length: number) =>
  `${text ?? ''}`.slice(0, length).replace(/[\p{Cc}\p{Cs}]/gu, ' ');

function readPart(part: MlWorkspaceReadingPart): MlWorkspaceReadingPart {
  const { what, scope, action, message } = part;
  return {
    what: cut(what, LONGEST.what),
    scope: cut(scope, LONGEST.scope),
    // What came of it is worse than known where it cannot be read.
    outcome: OUTCOMES.find(each => each === part.outcome) ?? 'failed',
    ...(action && { action: cut(action, LONGEST.action) }),
    ...(message && { message: cut(message, LONGEST.message) }),
  };
}

const count = (number: unknown) =>
  typeof number === 'number' && Number.isFinite(number) && number > 0
    ? Math.round(number)
    : 0;

/**
 * Reads what a source says of a reading. A scope that is none holds nothing that
 * could be gone, and an id that is none was not seen.
 *
 * @throws InputError when its times are none
 * @internal
 */
export function readReading(written: MlWorkspaceReading): EndedReading {
  if (!Array.isArray(written.whole) || !Array.isArray(written.seen)) {
    throw new InputError('A reading says no lists; nothing was stored');
  }
  const now = Date.now();
  const seen = new Set<string>();
  for (const id of written.seen) {
    const identity = readArmId(id);
    if (identity) seen.add(workspaceArmId(identity));
  }
  return {
    startedAt: readMoment(written.startedAt, now),
    finishedAt: readMoment(written.finishedAt, now),
    whole: written.whole
      .map(scope => `${scope}`.toLowerCase())
      .filter(scope => SCOPE.test(scope)),
    seen,
    parts: (written.parts ?? []).slice(0, MOST_PARTS).map(readPart),
    calls: count(written.calls),
    bytes: count(written.bytes),
    throttled: count(written.throttled),
  };
}
