import {
  ChangeWorkspaceBody,
  createMlWorkspaceClient,
  CreateRequestBody,
  Delivery,
  Deployment,
  FilesAnswer,
  FilesBody,
  MlWorkspaceApi,
  RequestFiles,
  RequestReport,
  RetireWorkspaceBody,
  WorkspaceDetail,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { plainError } from './plainError';

const CALL_TIMEOUT_MS = 60_000;

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
  readonly #client: MlWorkspaceApi;

  static create(services: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): Backend {
    return new Backend(
      services.auth,
      createMlWorkspaceClient({
        discoveryApi: services.discovery,
        fetchApi: { fetch },
      }),
    );
  }

  private constructor(auth: AuthService, client: MlWorkspaceApi) {
    this.#auth = auth;
    this.#client = client;
  }

  /** Judges what is asked for; stores nothing. */
  async evaluate(
    isolation: WorkspaceIsolation,
    caller: Caller,
  ): Promise<Posture> {
    return this.#call(caller, options =>
      this.#client.evaluate(
        { body: { isolation, basis: 'requested' } },
        options,
      ),
    );
  }

  /** Asks for a workspace. The same key and body give the same request. */
  async createRequest(
    body: CreateRequestBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<WorkspaceRequestDetail> {
    return this.#call(caller, options =>
      this.#client.createRequest({ body, idempotencyKey }, options),
    );
  }

  /** The workspace behind an entity; `undefined` when there is none that the user may see. */
  async findWorkspace(
    entityRef: string,
    caller: Caller,
  ): Promise<WorkspaceDetail | undefined> {
    return this.#call(caller, async options => {
      const { items } = await this.#client.getWorkspacesByEntities(
        { body: { entityRefs: [entityRef] } },
        options,
      );
      const [found] = items;
      return found
        ? this.#client.getWorkspace({ id: found.id }, options)
        : undefined;
    });
  }

  /** What the user asked for under a key before. */
  async findRequest(
    key: string,
    caller: Caller,
  ): Promise<WorkspaceRequestDetail | undefined> {
    return this.#call(caller, async options => {
      const { items } = await this.#client.listRequests({ key }, options);
      const [found] = items;
      return found
        ? this.#client.getRequest({ id: found.id }, options)
        : undefined;
    });
  }

  /** Asks for a change. The same key and wish give the same request. */
  async changeWorkspace(
    id: string,
    body: ChangeWorkspaceBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<WorkspaceRequestDetail> {
    return this.#call(caller, options =>
      this.#client.changeWorkspace({ id, body, idempotencyKey }, options),
    );
  }

  /** Asks for the end of a workspace. The same key and wish give the same request. */
  async retireWorkspace(
    id: string,
    body: RetireWorkspaceBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<WorkspaceRequestDetail> {
    return this.#call(caller, options =>
      this.#client.retireWorkspace({ id, body, idempotencyKey }, options),
    );
  }

  /** Says that the files of a request are written. Saying it again changes nothing. */
  async reportGenerated(
    requestId: string,
    delivery: Delivery,
    caller: Caller,
  ): Promise<RequestReport> {
    return this.#call(caller, options =>
      this.#client.reportGenerated({ id: requestId, body: delivery }, options),
    );
  }

  /** A request that the user may read. */
  async getRequest(
    requestId: string,
    caller: Caller,
  ): Promise<WorkspaceRequestDetail> {
    return this.#call(caller, options =>
      this.#client.getRequest({ id: requestId }, options),
    );
  }

  /** The files of a request, byte for byte as they were asked for. */
  async getRequestFiles(
    requestId: string,
    caller: Caller,
  ): Promise<RequestFiles> {
    return this.#call(caller, options =>
      this.#client.getRequestFiles({ id: requestId }, options),
    );
  }

  /** Builds what was approved; what is under way goes on as it is. */
  async deploy(requestId: string, caller: Caller): Promise<Deployment> {
    return this.#call(caller, options =>
      this.#client.deployRequest({ id: requestId, body: {} }, options),
    );
  }

  /** How it is built. */
  async getDeployment(requestId: string, caller: Caller): Promise<Deployment> {
    return this.#call(caller, options =>
      this.#client.getDeployment({ id: requestId }, options),
    );
  }

  /** The files that a request would have; stores nothing. */
  async previewFiles(body: FilesBody, caller: Caller): Promise<FilesAnswer> {
    return this.#call(caller, options =>
      this.#client.previewFiles({ body }, options),
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
