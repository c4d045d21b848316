import { WaiveBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  CheckResult,
  FieldError,
  Posture,
  WaivedSubject,
  WorkspaceIsolation,
  waivableSubjects,
  waiverTermsOf,
} from '@ringfence/engine';
import { ActivePolicy } from '../database/PolicyStore';
import { refuse } from '../service/refuse';
import { writtenAbout } from './waiverStore';

const DAY_MS = 86_400_000;

/** What a waiver is asked of. @internal */
export interface WaivedWorkspace {
  active: ActivePolicy;
  isolation: WorkspaceIsolation;
  /** Judged now, with the waivers it has. */
  posture: Posture;
  /** ISO 8601 in UTC. */
  now: string;
}

const INSTEAD: Record<
  Exclude<CheckResult['status'], 'fail' | 'waived'>,
  string
> = {
  pass: 'it passes',
  unknown:
    'whether it fails is not known, and what is not known cannot be accepted',
  'not-applicable': 'it does not apply',
};

const named = (about: WaivedSubject) => Object.entries(about)[0].join(' ');

function aboutProblems(
  isolation: WorkspaceIsolation,
  result: CheckResult,
  about: WaivedSubject,
): FieldError[] {
  const subjects = waivableSubjects(isolation, result);
  const wanted = writtenAbout(about);
  if (subjects.some(subject => writtenAbout(subject) === wanted)) return [];
  return [
    {
      pointer: '/about',
      message: `The check does not fail at ${named(about)}`,
      expected: subjects.length
        ? `one of ${subjects.map(named).join(', ')}, or nothing`
        : 'nothing, since only the whole check can be waived',
    },
  ];
}

/** Why a check of a workspace cannot be waived; nothing where it can. @internal */
export function checkProblems(
  { check, about }: Pick<WaiveBody, 'check' | 'about'>,
  { active, isolation, posture }: WaivedWorkspace,
): FieldError[] {
  const problem = (message: string, expected: string): FieldError[] => [
    { pointer: '/check', message, expected },
  ];
  const known = active.engine.checks.find(({ id }) => id === check);
  const result = posture.results.find(each => each.check === check);
  if (!known || !result) {
    return problem(
      `There is no check "${check}"`,
      'the id of a check that this version has; one that was renamed has another by now',
    );
  }
  if (known.nature === 'constraint') {
    return problem(
      `${check} is a constraint: what it refuses cannot work in Azure, whoever accepts it`,
      'a check that is a risk',
    );
  }
  if (known.nature === 'advice') {
    return problem(
      `${check} is advice, which nothing is held against, so there is nothing to accept`,
      'a check that is a risk',
    );
  }
  const { never } = waiverTermsOf(
    active.policy,
    check,
    isolation.dataClassification,
  );
  if (never) {
    return problem(
      `Policy ${active.policy.name} never lets ${check} be waived`,
      'a check that policy lets be waived',
    );
  }
  if (result.status !== 'fail' && result.status !== 'waived') {
    return problem(
      `There is nothing to accept: ${INSTEAD[result.status]}`,
      'a check that fails',
    );
  }
  return about ? aboutProblems(isolation, result, about) : [];
}

/** Why a waiver cannot end when it shall; nothing where it can. @internal */
export function expiryProblems(
  { check, expires }: Pick<WaiveBody, 'check' | 'expires'>,
  { active, isolation, now }: Omit<WaivedWorkspace, 'posture'>,
): FieldError[] {
  const { maximumDays } = waiverTermsOf(
    active.policy,
    check,
    isolation.dataClassification,
  );
  const last = new Date(Date.parse(now) + maximumDays * DAY_MS).toISOString();
  const end = new Date(expires).toISOString();
  const expected = `a moment after ${now} and up to ${last}`;
  const problem = (message: string): FieldError[] => [
    { pointer: '/expires', message, expected },
  ];
  if (end <= now) return problem('It would be over already');
  if (end > last) {
    return problem(
      `Policy ${active.policy.name} lets ${check} be waived for ${maximumDays} days at most`,
    );
  }
  return [];
}

/**
 * Holds that a waiver may be asked for.
 *
 * @throws InputError with `fields` when it may not
 * @internal
 */
export function assertWaivable(
  body: WaiveBody,
  workspace: WaivedWorkspace,
): void {
  const wrong = checkProblems(body, workspace);
  const fields = wrong.some(({ pointer }) => pointer === '/check')
    ? wrong
    : [...wrong, ...expiryProblems(body, workspace)];
  if (fields.length) throw refuse({ fields });
}
