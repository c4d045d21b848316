import { contentHash } from '../identity/canonical';
import { AddedCheck, assertAddedChecks } from '../checks/addedCheck';
import { Check } from '../checks/check';
import { CheckDescription } from '../checks/description';
import { describeCheck } from '../checks/describe';
import { guarded, Guards } from '../checks/guarded';
import { inOneShape } from '../checks/inOneShape';
import { allChecks } from '../checks/registry';
import { WorkspaceIsolation } from '../model/isolation';
import { Posture } from '../model/posture';
import { Policy } from '../policy/policy';
import { ENGINE_VERSION } from './engineVersion';
import { evaluate, EvaluateOptions } from './evaluate';
import { renderPosture, StoredPosture } from './stored';

/** What an engine may be given beside its own checks. @public */
export interface EngineOptions extends Guards {
  /** Checks of the organisation's own. */
  added?: readonly AddedCheck[];
}

/**
 * The engine with an organisation's own checks. Without any it judges as
 * `evaluate` does. Its version says which checks it has, so that what one engine
 * stored is judged again by another.
 * @public
 */
export class Engine {
  /** Changes whenever a judgement can. */
  readonly version: string;
  /** Its own checks first, then the added ones in the order in which they came. */
  readonly checks: readonly Check[];

  private constructor(version: string, checks: readonly Check[]) {
    this.version = version;
    this.checks = checks;
  }

  /**
   * @throws Error where an added check has no usable id, version or nature; it
   * names the check and what was expected
   */
  /** An engine that judges by its own checks and by those that are added. */
  static create({ added = [], ...guards }: EngineOptions = {}): Engine {
    if (!added.length) return new Engine(ENGINE_VERSION, allChecks);
    assertAddedChecks(added);
    const versions = added.map(({ id, version }) => [id, version]).sort();
    return new Engine(
      `${ENGINE_VERSION}+${contentHash(versions).slice(0, 8)}`,
      [...allChecks, ...added.map(check => inOneShape(guarded(check, guards)))],
    );
  }

  /** Judges one isolation, as `evaluate` does, by all checks of this engine. */
  evaluate(
    isolation: WorkspaceIsolation,
    policy: Policy,
    options: Omit<EvaluateOptions, 'checks'> = {},
  ): Posture {
    const posture = evaluate(isolation, policy, {
      ...options,
      checks: this.checks,
    } as EvaluateOptions);
    return { ...posture, engineVersion: this.version };
  }

  /**
   * A stored posture with its prose rendered from checks and facts. A result of a
   * check that this version does not have keeps status and observed value, and says
   * that its explanation is missing.
   */
  render(stored: StoredPosture, isolation: WorkspaceIsolation): Posture {
    return renderPosture(stored, isolation, this.checks);
  }

  /** What each check says of itself. */
  describe(): CheckDescription[] {
    return this.checks.map(describeCheck);
  }
}
