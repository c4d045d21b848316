import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ObservedConfig } from '../config/readObserved';
import { Observed } from './observation';

/** Whose a workspace is that was found in Azure. @internal */
export interface FoundOwner {
  owner: string;
  /** Nobody is known to own it. */
  unclaimed: boolean;
}

const claimedBy = (owner: string): FoundOwner => ({ owner, unclaimed: false });

/** How long an answer of the catalog is good for. */
const FRESH_MS = 60_000;

/**
 * Says who owns a workspace that was found in Azure: whom its tag names, if the
 * catalog has them; whom configuration gives its group or subscription; and else
 * those who look after what nobody claims.
 * @internal
 */
export class ObservedOwners {
  readonly #config: ObservedConfig & { unclaimedOwner: string };
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #known = new Map<string, { until: number; is: Promise<boolean> }>();

  static create(options: {
    config: ObservedConfig & { unclaimedOwner: string };
    catalog: CatalogService;
    auth: AuthService;
  }): ObservedOwners {
    return new ObservedOwners(options);
  }

  private constructor(options: {
    config: ObservedConfig & { unclaimedOwner: string };
    catalog: CatalogService;
    auth: AuthService;
  }) {
    this.#config = options.config;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Where the catalog does not answer, a tag names nobody: the owner is found later. */
  async of({ armId, tags }: Pick<Observed, 'armId' | 'tags'>) {
    const tagged = this.#tagged(tags);
    if (tagged && (await this.#isKnown(tagged))) return claimedBy(tagged);
    const mapped = this.#config.owners.find(({ scope }) =>
      armId.startsWith(`${scope}/`),
    );
    if (mapped) return claimedBy(mapped.owner);
    return { owner: this.#config.unclaimedOwner, unclaimed: true };
  }

  #tagged(tags: Readonly<Record<string, string>>): string | undefined {
    const wanted = this.#config.ownerTag?.toLowerCase();
    if (!wanted) return undefined;
    const [, written] =
      Object.entries(tags).find(([name]) => name.toLowerCase() === wanted) ??
      [];
    try {
      const ref = parseEntityRef(`${written ?? ''}`.trim(), {
        defaultKind: 'Group',
        defaultNamespace: 'default',
      });
      return /^(group|user)$/i.test(ref.kind)
        ? stringifyEntityRef(ref)
        : undefined;
    } catch {
      return undefined;
    }
  }

  #isKnown(ref: string): Promise<boolean> {
    const now = Date.now();
    const known = this.#known.get(ref);
    if (known && known.until > now) return known.is;
    // Tags are written by anybody, so what is kept of them has an end.
    if (this.#known.size > 1000) this.#known.clear();
    const is = this.#find(ref);
    this.#known.set(ref, { until: now + FRESH_MS, is });
    return is;
  }

  async #find(ref: string): Promise<boolean> {
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const found = await this.#catalog.getEntityByRef(ref, { credentials });
      return found !== undefined;
    } catch {
      return false;
    }
  }
}
