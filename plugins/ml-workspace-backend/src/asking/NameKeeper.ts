import {
  fieldsOfResults,
  NameAnswer,
  NameQuery,
  workspaceEntityRef,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  baselinePolicy,
  evaluate,
  FieldError,
  readWorkspaceIdentity,
  workspaceArmId,
} from '@ringfence/engine';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { findRequestClaims } from '../database/requestStore';
import { findActiveWorkspace } from '../database/workspaceStore';
import { RequestAccess } from '../permissions/RequestAccess';

/** What Azure has against a name itself. */
function nameProblems({ name }: NameQuery): FieldError[] {
  const asked = { workspace: { name } };
  const basis = { kind: 'requested' } as const;
  const { results } = evaluate(asked, baselinePolicy, { basis });
  return fieldsOfResults(
    results.filter(
      ({ check, status }) => check === 'workspace-name' && status === 'fail',
    ),
  );
}

/** What is looked at to tell whether a name is free. @internal */
export interface NameKeeperOptions {
  db: Knex;
  access: RequestAccess;
  entityNamespace: string;
}

/** Tells whether a workspace can have a name, as far as the store knows. @internal */
export class NameKeeper {
  readonly #options: NameKeeperOptions;

  static create(options: NameKeeperOptions): NameKeeper {
    return new NameKeeper(options);
  }

  private constructor(options: NameKeeperOptions) {
    this.#options = options;
  }

  /** What is known of a name. Whoever may not read the request that has it hears no more than that. */
  async look(
    wanted: NameQuery,
    credentials: BackstageCredentials,
  ): Promise<NameAnswer> {
    const { db, access, entityNamespace } = this.#options;
    const { identity, fields } = readWorkspaceIdentity({ workspace: wanted });
    fields.push(...nameProblems(wanted));
    if (fields.length) {
      const problems = fields.map(
        ({ message, expected }) => `${message}; expected ${expected}`,
      );
      return { state: 'unfit', problems };
    }
    const holder =
      (await findActiveWorkspace(db, { arm_id: workspaceArmId(identity) })) ??
      (await findActiveWorkspace(db, {
        entity_ref: workspaceEntityRef(identity, entityNamespace),
      }));
    if (!holder) return { state: 'free' };
    const isHeld = holder.origin === 'request' && holder.change_seq === null;
    const state = isHeld ? 'held' : 'taken';
    const requestId = holder.request_id;
    if (!requestId) return { state };
    const claims = (await findRequestClaims(db, [requestId])).get(requestId);
    const isShown = claims && (await access.allows(credentials, claims));
    return { state, ...(isShown && { requestId }) };
  }
}
