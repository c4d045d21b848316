import {
  ChangeWorkspaceBody,
  CreateRequestBody,
  MlWorkspaceClient,
  RetireWorkspaceBody,
  WorkspaceDetail,
  WorkspaceRequestDetail,
  requestPageSchema,
  workspaceDetailSchema,
  workspaceRequestDetailSchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Posture, WorkspaceIsolation, postureSchema } from '@ringfence/engine';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { plainError } from './plainError';

const CALL_TIMEOUT_MS = 60_000;

const madeRequestSchema = workspaceRequestDetailSchema.pick({
  id: true,
  entityRef: true,
  state: true,
  posture: true,
});

const foundWorkspaceSchema = workspaceDetailSchema.pick({
  id: true,
  workspaceId: true,
  entityRef: true,
  version: true,
});

/** A workspace that is there, as far as a task needs it. @internal */
export type FoundWorkspace = Pick<
  WorkspaceDetail,
  'id' | 'workspaceId' | 'entityRef' | 'version'
>;

/** What a task keeps of the request it made. @internal */
export type MadeRequest = Pick<
  WorkspaceRequestDetail,
  'id' | 'entityRef' | 'state' | 'posture'
>;

/** What of a task decides who asks, and for how long. @internal */
export type Caller = Pick<
  ActionContext<{}>,
  'getInitiatorCredentials' | 'signal'
>;

/**
 * The ml-workspace backend as a task's user sees it: every call carries that
 * user's identity, ends with the task, and fails in plain words.
 * @internal
 */
export class Backend {
  readonly #auth: AuthService;
  readonly #client: MlWorkspaceClient;

  static create(services: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): Backend {
    return new Backend(
      services.auth,
      new MlWorkspaceClient({
        discoveryApi: services.discovery,
        fetchApi: { fetch },
      }),
    );
  }

  private constructor(auth: AuthService, client: MlWorkspaceClient) {
    this.#auth = auth;
    this.#client = client;
  }

  /** Judges what is asked for; stores nothing. */
  async evaluate(
    isolation: WorkspaceIsolation,
    caller: Caller,
  ): Promise<Posture> {
    return this.#call(caller, async options =>
      postureSchema.parse(
        await this.#client.evaluate({ isolation, basis: 'requested' }, options),
      ),
    );
  }

  /** Asks for a workspace. The same key and body give the same request. */
  async createRequest(
    body: CreateRequestBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<MadeRequest> {
    return this.#call(caller, async options =>
      madeRequestSchema.parse(
        await this.#client.createRequest(body, { ...options, idempotencyKey }),
      ),
    );
  }

  /** The workspace behind an entity; `undefined` when there is none that the user may see. */
  async findWorkspace(
    entityRef: string,
    caller: Caller,
  ): Promise<FoundWorkspace | undefined> {
    return this.#call(caller, async options => {
      const [found] = await this.#client.getWorkspacesByEntities(
        [entityRef],
        options,
      );
      if (!found) return undefined;
      return foundWorkspaceSchema.parse(
        await this.#client.getWorkspace(found.id, options),
      );
    });
  }

  /** What the user asked for under a key before. */
  async findRequest(
    key: string,
    caller: Caller,
  ): Promise<MadeRequest | undefined> {
    return this.#call(caller, async options => {
      const page = await this.#client.listRequests({ key }, options);
      const [found] = requestPageSchema.parse(page).items;
      return (
        found &&
        madeRequestSchema.parse(
          await this.#client.getRequest(found.id, options),
        )
      );
    });
  }

  /** Asks for a change. The same key and wish give the same request. */
  async changeWorkspace(
    id: string,
    body: ChangeWorkspaceBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<MadeRequest> {
    return this.#call(caller, async options =>
      madeRequestSchema.parse(
        await this.#client.changeWorkspace(id, body, {
          ...options,
          idempotencyKey,
        }),
      ),
    );
  }

  /** Asks for the end of a workspace. The same key and wish give the same request. */
  async retireWorkspace(
    id: string,
    body: RetireWorkspaceBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<MadeRequest> {
    return this.#call(caller, async options =>
      madeRequestSchema.parse(
        await this.#client.retireWorkspace(id, body, {
          ...options,
          idempotencyKey,
        }),
      ),
    );
  }

  /** Says that the files of a request are written. Saying it again changes nothing. */
  async reportGenerated(
    requestId: string,
    caller: Caller,
  ): Promise<MadeRequest> {
    return this.#call(caller, async options =>
      madeRequestSchema.parse(
        await this.#client.reportRequest(requestId, 'generated', options),
      ),
    );
  }

  async #call<T>(
    { getInitiatorCredentials, signal }: Caller,
    call: (options: { token: string; signal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await getInitiatorCredentials(),
      targetPluginId: 'ml-workspace',
    });
    const timeout = AbortSignal.timeout(CALL_TIMEOUT_MS);
    try {
      return await call({
        token,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw plainError(error);
    }
  }
}
