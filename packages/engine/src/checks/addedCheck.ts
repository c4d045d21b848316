import { Nature } from '../model/words';
import { Check } from './check';

/**
 * A check of an organisation's own. It can be a risk or advice, never a
 * constraint: what Azure refuses is for the engine to say. Lanes and verdict
 * depend on facts alone, so such a check decides compliance and nothing else.
 * @public
 */
export interface AddedCheck extends Omit<Check, 'nature' | 'opens'> {
  /** Whose it is, a slash, and its name: `acme/private-names`, in lower case. */
  readonly id: string;
  /** A constraint of Azure is for the engine to know. */
  readonly nature: Exclude<Nature, 'constraint'>;
  /** Rises whenever it can judge differently, so that stored postures are judged again. At most 40 characters. */
  readonly version: string;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_ID = 100;
const MOST_VERSION = 40;

/** Whether an id is that of a check of an organisation's own: it says whose it is before a slash. @internal */
export const isAddedCheckId = (id: string): boolean => ID.test(id);

/** Whose an added check is: what stands before the slash. @internal */
export const ownerOfCheck = (id: string): string | undefined =>
  isAddedCheckId(id) ? id.slice(0, id.indexOf('/')) : undefined;

/**
 * Refuses checks that cannot be told apart from others or that claim more than
 * they may.
 *
 * @throws Error that names the check and what was expected
 * @internal
 */
export function assertAddedChecks(checks: readonly AddedCheck[]): void {
  const seen = new Set<string>();
  for (const { id, nature, version } of checks) {
    const refuse = (problem: string): never => {
      throw new Error(
        `The added check "${String(id).slice(0, 100)}" ${problem}`,
      );
    };
    if (typeof id !== 'string' || id.length > MOST_ID || !ID.test(id)) {
      refuse(
        'has no usable id; expected whose it is, a slash and its name, as in "acme/private-names"',
      );
    }
    if (seen.has(id)) refuse('is added twice; expected one check an id');
    if (nature !== 'risk' && nature !== 'advice') {
      refuse(`says nature "${nature}"; expected "risk" or "advice"`);
    }
    if (
      typeof version !== 'string' ||
      !version.trim() ||
      version.length > MOST_VERSION
    ) {
      refuse(
        `has no usable version; expected 1 to ${MOST_VERSION} characters that change whenever it can judge differently`,
      );
    }
    seen.add(id);
  }
}
