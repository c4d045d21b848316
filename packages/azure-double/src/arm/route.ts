import type { Answer } from '../http/answer';
import type { Call } from '../http/call';
import type { Principal, World } from '../world/world';

/** What a handler is given beside the parts of the path. */
export interface Visit {
  call: Call;
  world: World;
  principal: Principal;
}

export interface Route {
  method: RegExp;
  path: RegExp;
  answer: (visit: Visit, parts: string[]) => Answer;
}

/** A route whose groups are the parts that its handler is given; in any case, as Azure takes paths. */
export const route = (
  method: RegExp,
  path: string,
  answer: Route['answer'],
): Route => ({ method, path: new RegExp(`^${path}$`, 'i'), answer });
