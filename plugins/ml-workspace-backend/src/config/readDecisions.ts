import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readDuration } from './readDuration';

const KEY = 'mlWorkspace.decisions';
const DAY_MS = 86_400_000;

/** Entity refs of people, as one key lists them. */
function readGroups(config: Config, key: string): string[] {
  const written = config.getOptionalStringArray(`${KEY}.${key}`) ?? [];
  return written.map((ref, index) => readGroup(ref, `${key}[${index}]`));
}

function readGroup(written: string, place: string): string {
  try {
    const ref = parseEntityRef(written, { defaultNamespace: 'default' });
    if (/^(group|user)$/i.test(ref.kind)) return stringifyEntityRef(ref);
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  throw new InputError(
    `${KEY}.${place}: expected the entity ref of a Group or User, such as group:default/platform, got "${written}"`,
  );
}

/** What is configured of decisions. @internal */
export interface DecisionsConfig {
  /** How long a request waits for a person. */
  expireAfterMs: number;
  /** After how long people are reminded, and each time again; never unless set. */
  remindAfterMs?: number;
  /** After how long others are told that nobody decides; never unless set. */
  escalateAfterMs?: number;
  /** Who is told then. */
  escalateTo: string[];
  /** Who decides on takeovers beside the owner. */
  platform: string[];
  /** Who decides where nobody stands behind an owner or a group of approvers any more. */
  caretakers: string[];
  /** How long there is to mend what a revoked waiver accepted. */
  mendWithinMs: number;
}

/**
 * How long a request waits for a person, whom that is told, who decides on
 * takeovers beside the owner, who decides where nobody stands behind an owner or a
 * group of approvers any more, and how long there is to mend what a revoked waiver
 * accepted: `mlWorkspace.decisions`; 30 days, nobody, nobody, those who decide on
 * takeovers, and 14 days.
 *
 * @throws InputError that names the key when it cannot be used
 * @internal
 */
export function readDecisions(config: Config): DecisionsConfig {
  const escalateAfterMs = readDuration(config, `${KEY}.escalateAfter`);
  const escalateTo = readGroups(config, 'escalateTo');
  if ((escalateAfterMs === undefined) !== !escalateTo.length) {
    throw new InputError(
      `${KEY}: escalateAfter and escalateTo are given together, since one says when and the other whom`,
    );
  }
  const platform = readGroups(config, 'groups');
  const caretakers = readGroups(config, 'platform');
  return {
    expireAfterMs: readDuration(config, `${KEY}.expireAfter`) ?? 30 * DAY_MS,
    remindAfterMs: readDuration(config, `${KEY}.remindAfter`),
    escalateAfterMs,
    escalateTo,
    platform,
    caretakers: caretakers.length ? caretakers : platform,
    mendWithinMs:
      readDuration(config, `${KEY}.revokedWaiverDeadline`) ?? 14 * DAY_MS,
  };
}

/**
 * The template that runs once people approved a request: `mlWorkspace.build.template`.
 *
 * @throws InputError that names the key when it is no template
 * @internal
 */
export function readBuildTemplate(config: Config): string | undefined {
  const key = 'mlWorkspace.build.template';
  const written = config.getOptionalString(key);
  if (written === undefined) return undefined;
  try {
    const ref = parseEntityRef(written, { defaultKind: 'Template' });
    if (/^template$/i.test(ref.kind)) return stringifyEntityRef(ref);
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  throw new InputError(
    `${key}: expected the entity ref of a Template, such as template:default/build-workspace, got "${written}"`,
  );
}
