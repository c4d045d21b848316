import { workspaceArmId } from '@ringfence/engine';
import type { Scan } from '../input/scan';
import { Found, joinPart } from './joinPart';

/** The full id that a subject says its workspace has. */
function idOf({ subject }: Found): string | undefined {
  const { subscriptionId, resourceGroup, name } =
    subject.isolation.workspace ?? {};
  return subscriptionId && resourceGroup && name
    ? workspaceArmId({ subscriptionId, resourceGroup, name })
    : undefined;
}

/**
 * Puts parts of one file into workspaces of another. Across files only a full id
 * joins, a name never does: one name may be many workspaces.
 */
export class Joining {
  readonly #workspaces: Found[] = [];
  readonly #parts: Found[] = [];
  #mentions: Scan['mentions'] = new Map();

  static create(): Joining {
    return new Joining();
  }

  /** In which files the ids of workspaces are written. */
  scanned({ mentions }: Scan): void {
    this.#mentions = mentions;
  }

  /** Whether it has to wait until all files are read; it is kept then. */
  keep(found: Found): boolean {
    const id = idOf(found);
    const files = id === undefined ? undefined : this.#mentions.get(id);
    if (!files) return false;
    const { file } = found.document.locate('');
    const isElsewhere = [...files].some(other => other !== file);
    const isPart = found.subject.type !== 'workspace';
    if (!isPart && !isElsewhere) return false;
    (isPart ? this.#parts : this.#workspaces).push(found);
    return true;
  }

  /** What was kept, put together: workspaces with their parts, and parts whose workspace no file has. */
  *joined(): Generator<Found> {
    const byId = new Map<string, Found[]>();
    for (const part of this.#parts) {
      const id = idOf(part)!;
      byId.set(id, [...(byId.get(id) ?? []), part]);
    }
    const placed = new Set<Found>();
    for (const workspace of this.#workspaces) {
      let whole = workspace;
      for (const part of byId.get(idOf(workspace)!) ?? []) {
        const more = joinPart(whole, part);
        if (more !== whole) placed.add(part);
        whole = more;
      }
      yield whole;
    }
    for (const part of this.#parts) if (!placed.has(part)) yield part;
  }
}
