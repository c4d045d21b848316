import {
  MlWorkspaceReadingSink,
  MlWorkspaceReadingSource,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import type { AzureReadingSourceOptions } from './AzureReadingSourceOptions';
import { createFinder } from './Finder';
import { Bulk } from './bulk';
import { PartLog } from './PartLog';
import { isAzureCallError } from '../client/AzureCallError';
import { subscriptionOf } from './armIds';
import { runReading } from './runReading';
import { readWorkspace } from './WorkspaceReader';

/** Reads the workspaces of one tenant. @public */
export class AzureReadingSource implements MlWorkspaceReadingSource {
  private constructor(private readonly options: AzureReadingSourceOptions) {}

  static create(options: AzureReadingSourceOptions): AzureReadingSource {
    return new AzureReadingSource(options);
  }

  get name(): string {
    return this.options.name;
  }

  describe() {
    const { scopes, everyMs, isDouble, tenantId } = this.options;
    const named = [
      ...scopes.managementGroups.map(
        group => `/providers/Microsoft.Management/managementGroups/${group}`,
      ),
      ...scopes.subscriptions.map(id => `/subscriptions/${id}`),
    ];
    return {
      scopes: named.length ? named : [`/tenants/${tenantId}`],
      every: `PT${Math.round(everyMs / 1000)}S`,
      isDouble,
    };
  }

  async read(sink: MlWorkspaceReadingSink, signal: AbortSignal): Promise<void> {
    await runReading(this.options, sink, signal);
  }

  async readOne(
    sink: MlWorkspaceReadingSink,
    id: string,
    signal: AbortSignal,
  ): Promise<void> {
    const { client } = this.options;
    const subscription = subscriptionOf(id);
    if (!subscription) return;
    const parts = new PartLog();
    const bulk = await Bulk.read(client, [subscription], parts, signal);
    const finder = createFinder(client, bulk, { signal, isFresh: true });
    const visit = { client, bulk, finder, parts, signal };
    const read = await readWorkspace(id, visit);
    if (isAzureCallError(read)) throw read;
    await sink.observe(read.observation);
  }
}
