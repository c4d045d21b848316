import { Obstacle } from './answer';
import { Blocker } from './blockers';
import { JudgedIsolation } from './judged';

/** What is in the way for sure is told first; of that what no setting changes, then checks, then boundaries. */
const rank = ({ status, fixed, check }: Blocker) =>
  Number(status === 'unknown') * 4 + (fixed ? 0 : Number(!check) + 1);

const worst = (blockers: readonly Blocker[]): Blocker | undefined =>
  [...blockers].sort((a, b) => rank(a) - rank(b))[0];

/**
 * The one thing that keeps a goal out of reach: what stood in the way at the
 * start and was there in everything that was tried, or else what is left where
 * the least is.
 * @internal
 */
export function obstacleOf(
  start: JudgedIsolation,
  tried: readonly JudgedIsolation[],
): Obstacle {
  const always = start.blockers.filter(({ key }) =>
    tried.every(({ blockers }) => blockers.some(other => other.key === key)),
  );
  const nearest = tried.reduce((best, judged) =>
    judged.blockers.length < best.blockers.length ? judged : best,
  );
  const blocker = worst(always) ?? worst(nearest.blockers);
  const { message = '', pointer, check, boundary } = blocker ?? {};
  return {
    message,
    ...(pointer !== undefined && { pointer }),
    ...(check !== undefined && { check }),
    ...(boundary !== undefined && { boundary }),
  };
}
