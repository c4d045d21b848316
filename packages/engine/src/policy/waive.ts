import { Facts } from '../facts/facts';
import { plainSubject, Subject, subjectsIn } from '../facts/subjects';
import { readFacts } from '../facts/readFacts';
import { WorkspaceIsolation } from '../model/isolation';
import { CheckResult } from '../model/posture';
import { WaivedSubject } from '../model/waivedSubject';
import { Policy } from './policy';
import { Waiver } from './waiver';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The time of an ISO 8601 text that says its offset; `NaN`, which is before and after nothing, for any other. */
const timeOf = (text: string) => (INSTANT.test(text) ? Date.parse(text) : NaN);

/**
 * The waivers that have not expired, of checks that policy still lets be waived. One
 * whose expiry, or a `now` that, cannot be read is not live.
 * @internal
 */
export function liveWaivers(
  waivers: readonly Waiver[],
  { now, policy }: { now: string; policy: Policy },
): readonly Waiver[] {
  const time = timeOf(now);
  const { checks = {} }: Policy['waivers'] = policy.waivers ?? {};
  return waivers.filter(
    ({ check, expires }) =>
      time < timeOf(expires) &&
      !(Object.hasOwn(checks, check) && checks[check].never),
  );
}

/** Whether a waiver accepts a place that is about these. */
const accepts = ({ about }: Waiver, subjects: readonly Subject[]): boolean =>
  !about || subjects.some(({ kind, id }) => plainSubject(about[kind]) === id);

/**
 * A failing risk as `waived` when live waivers accept every place at which it
 * fails; any other result as it was. A constraint cannot be waived, and what is
 * not known cannot be accepted.
 */
function waive(
  result: CheckResult,
  live: readonly Waiver[],
  subjectsAt: (pointer: string) => Subject[],
): CheckResult {
  if (result.nature !== 'risk' || result.status !== 'fail') return result;
  const own = live.filter(({ check }) => check === result.check);
  if (!own.length) return result;
  // A result without places is about the check as a whole.
  const places = result.places.length ? result.places : [{ pointer: '' }];
  const accepting = places.map(({ pointer }) => {
    const about = subjectsAt(pointer);
    return own.find(waiver => accepts(waiver, about));
  });
  if (accepting.includes(undefined)) return result;
  const used = own.filter(waiver => accepting.includes(waiver));
  return {
    ...result,
    status: 'waived',
    waivers: used.map(({ check, ...note }) => note),
  };
}

/**
 * What a waiver of a result may be about: each thing with a name or id at the
 * places where it fails, also where that is accepted by now. None where only the
 * whole check can be waived.
 * @public
 */
export function waivableSubjects(
  isolation: WorkspaceIsolation,
  { places }: Pick<CheckResult, 'places'>,
): WaivedSubject[] {
  const subjectsAt = subjectsIn(readFacts(isolation));
  const found = places.flatMap(({ pointer }) => subjectsAt(pointer));
  const own = new Map(found.map(each => [`${each.kind} ${each.id}`, each]));
  return [...own.values()].map(({ kind, id }) => ({ [kind]: id }));
}

/**
 * The results with what live waivers accept as `waived`: failing risks, of which
 * every place is accepted. Any other result stays as it was.
 * @internal
 */
export function waiveAll(
  results: readonly CheckResult[],
  live: readonly Waiver[],
  facts: Facts,
): CheckResult[] {
  const subjectsAt = subjectsIn(facts);
  return results.map(result => waive(result, live, subjectsAt));
}
