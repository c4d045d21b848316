import { MlWorkspaceReadingSink } from '@ringfence/backstage-plugin-ml-workspace-node';
import { subscriptionOf } from './armIds';
import { shortOf } from './digests';

/** What is kept of a workspace that was read. */
export interface Kept {
  /** What the graph knew of it. */
  digest: string;
  /** Subnets in which its code runs. */
  subnets: string[];
  /** When it was read, by this machine's clock and by Azure's. */
  at: number;
  azureAt: number;
}

const keyOf = (subscription: string) => `workspaces/${subscription}`;

/** So many workspaces may have to be read again after a kill, of each subscription. */
const SAVE_AFTER = 20;

/**
 * Keeps how far a reading came, so that one that was broken off goes on: what was
 * read is not due again.
 */
export class Progress {
  readonly #kept = new Map<string, Map<string, Kept>>();
  readonly #unsaved = new Map<string, number>();

  constructor(
    private readonly sink: Pick<
      MlWorkspaceReadingSink,
      'readState' | 'writeState'
    >,
  ) {}

  /** Fetches what is kept of a subscription. */
  async load(subscription: string): Promise<void> {
    const text = await this.sink.readState(keyOf(subscription));
    this.#kept.set(subscription, readKept(text));
  }

  get(id: string): Kept | undefined {
    return this.#of(id).get(shortOf(id));
  }

  async set(id: string, kept: Kept): Promise<void> {
    this.#of(id).set(shortOf(id), kept);
    await this.#changed(id);
  }

  /** It is due again at the next reading. */
  async forget(id: string): Promise<void> {
    if (this.#of(id).delete(shortOf(id))) await this.#changed(id);
  }

  /** Forgets all of a subscription but these. */
  keepOnly(subscription: string, ids: readonly string[]): void {
    const kept = this.#kept.get(subscription);
    const wanted = new Set(ids.map(shortOf));
    for (const key of [...(kept?.keys() ?? [])]) {
      if (wanted.has(key)) continue;
      kept?.delete(key);
      this.#unsaved.set(subscription, 1);
    }
  }

  async save(): Promise<void> {
    for (const subscription of [...this.#unsaved.keys()]) {
      await this.#save(subscription);
    }
  }

  async #changed(id: string): Promise<void> {
    const subscription = subscriptionOf(id) ?? '';
    const unsaved = (this.#unsaved.get(subscription) ?? 0) + 1;
    this.#unsaved.set(subscription, unsaved);
    if (unsaved >= SAVE_AFTER) await this.#save(subscription);
  }

  async #save(subscription: string): Promise<void> {
    this.#unsaved.delete(subscription);
    const kept = this.#kept.get(subscription) ?? new Map<string, Kept>();
    const rows = [...kept].map(([key, { digest, subnets, at, azureAt }]) => [
      key,
      digest,
      at,
      azureAt,
      ...subnets,
    ]);
    await this.sink.writeState(keyOf(subscription), JSON.stringify(rows));
  }

  #of(id: string): Map<string, Kept> {
    const subscription = subscriptionOf(id) ?? '';
    let kept = this.#kept.get(subscription);
    if (!kept) this.#kept.set(subscription, (kept = new Map()));
    return kept;
  }
}

/** What is kept; whatever cannot be read is read anew from Azure. */
function readKept(text: string | undefined): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  let rows: unknown;
  try {
    rows = JSON.parse(text ?? '[]');
  } catch {
    return kept;
  }
  for (const row of Array.isArray(rows) ? rows : []) {
    if (!Array.isArray(row)) continue;
    const [key, digest, at, azureAt, ...subnets] = row;
    const isOne =
      typeof key === 'string' &&
      typeof digest === 'string' &&
      Number.isFinite(at) &&
      Number.isFinite(azureAt) &&
      subnets.every(subnet => typeof subnet === 'string');
    if (isOne) kept.set(key, { digest, at, azureAt, subnets });
  }
  return kept;
}
