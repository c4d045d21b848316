import {
  BOUNDARIES,
  Boundary,
  evaluate,
  Policy,
  Posture,
  WorkspaceIsolation,
  completeRequest,
} from '@ringfence/engine';
import { initialIsolation } from '../form';

/** One boundary at which what is asked for is otherwise than the golden path. @internal */
export interface Departure {
  boundary: Boundary;
  /** What the golden path has. */
  now: string[];
  /** What is asked for has. */
  then: string[];
  /** Why it matters: what fails there. */
  why: string[];
}

const MOST = 3;

/** How what is asked for departs from the golden path, which lets nothing in and nothing out, boundary by boundary. @internal */
export function departuresOf(
  posture: Posture,
  isolation: WorkspaceIsolation,
  policy: Policy,
): Departure[] {
  const { dataClassification, region, workspace } = isolation;
  const golden = {
    ...initialIsolation({ dataClassification, region }),
    workspace,
  };
  const path = evaluate(completeRequest(golden), policy, {
    basis: { kind: 'requested' },
  });
  return BOUNDARIES.flatMap(boundary => {
    const [now, then] = [path, posture].map(({ lanes }) => lanes[boundary]);
    const only = (of: typeof now, other: typeof now) =>
      of.facts.filter(fact => !other.facts.includes(fact)).slice(0, MOST);
    if (now.state === then.state && !only(then, now).length) return [];
    const why = posture.results
      .filter(
        result => result.boundary === boundary && result.status === 'fail',
      )
      .map(({ because }) => because)
      .slice(0, MOST);
    return [{ boundary, now: only(now, then), then: only(then, now), why }];
  });
}
