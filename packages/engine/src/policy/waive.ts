import { CheckResult } from '../model/posture';
import { Waiver } from './waiver';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The time of an ISO 8601 text that says its offset; `NaN`, which is before and after nothing, for any other. */
const timeOf = (text: string) => (INSTANT.test(text) ? Date.parse(text) : NaN);

/** The waivers that have not expired. One whose expiry, or a `now` that, cannot be read is not live. @internal */
export function liveWaivers(
  waivers: readonly Waiver[],
  now: string,
): readonly Waiver[] {
  const time = timeOf(now);
  return waivers.filter(({ expires }) => time < timeOf(expires));
}

const accepts = ({ pointer }: Waiver, place: string) =>
  pointer === undefined || place === pointer || place.startsWith(`${pointer}/`);

/**
 * A failing risk as `waived` when live waivers accept every place at which it
 * fails; any other result as it was. A constraint cannot be waived, and what is
 * not known cannot be accepted.
 * @internal
 */
export function waive(
  result: CheckResult,
  live: readonly Waiver[],
): CheckResult {
  if (result.nature !== 'risk' || result.status !== 'fail') return result;
  const own = live.filter(({ check }) => check === result.check);
  const accepting = result.places.map(place =>
    own.find(waiver => accepts(waiver, place.pointer)),
  );
  if (!own.length || accepting.includes(undefined)) return result;
  const used = own.filter(waiver => accepting.includes(waiver));
  return {
    ...result,
    status: 'waived',
    waivers: used.map(({ check, ...note }) => note),
  };
}
