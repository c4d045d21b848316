import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  CreateRequestBody,
  MlWorkspaceClient,
  Posture,
  postureSchema,
  WorkspaceIsolation,
  WorkspaceRequestDetail,
  workspaceRequestDetailSchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { plainError } from './plainError';

const CALL_TIMEOUT_MS = 60_000;

const madeRequestSchema = workspaceRequestDetailSchema.pick({
  id: true,
  entityRef: true,
  state: true,
  posture: true,
});

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
