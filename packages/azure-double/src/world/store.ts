import { parseArmId } from './armId';
import type { ArmDocument } from './document';

interface Version {
  at: number;
  document: ArmDocument | undefined;
}

const typeInId = (id: string) => parseArmId(id)?.type.toLowerCase();
const typeOf = (document: ArmDocument) => typeInId(document.id) ?? '';

/**
 * Every resource by its lower-cased id. What changed of late is kept as it was, for
 * those who are told of it later.
 */
export class Store {
  readonly #byId = new Map<string, ArmDocument>();
  readonly #byType = new Map<string, Map<string, ArmDocument>>();
  readonly #recent = new Map<string, Version[]>();
  #revision = 0;

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether anything changed of late. */
  get hasRecent(): boolean {
    return this.#recent.size > 0;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): ArmDocument | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  all(): IterableIterator<ArmDocument> {
    return this.#byId.values();
  }

  /** All of a type, by their lower-cased ids. */
  ofType(type: string): ReadonlyMap<string, ArmDocument> {
    return this.#byType.get(type.toLowerCase()) ?? new Map();
  }

  put(document: ArmDocument, at: number): void {
    const id = document.id.toLowerCase();
    this.#note(id, document, at);
    this.#byId.set(id, document);
    const type = typeOf(document);
    const ofType = this.#byType.get(type) ?? new Map<string, ArmDocument>();
    this.#byType.set(type, ofType.set(id, document));
  }

  /** Takes a resource away with all that stands in it, and tells what that was. */
  remove(id: string, at: number): ArmDocument[] {
    const lower = id.toLowerCase();
    const gone = [...this.#byId.entries()].filter(
      ([key]) => key === lower || key.startsWith(`${lower}/`),
    );
    for (const [key, document] of gone) {
      this.#note(key, undefined, at);
      this.#byId.delete(key);
      this.#byType.get(typeOf(document))?.delete(key);
    }
    return gone.map(([, document]) => document);
  }

  /** All of a type as they were at a moment that is never before an earlier one. */
  asOf(type: string, moment: number): ArmDocument[] {
    const then = new Map(this.ofType(type));
    for (const [id, versions] of this.#recent) {
      if (typeInId(id) !== type.toLowerCase()) continue;
      const version = versions.filter(({ at }) => at <= moment).pop();
      if (version?.document) then.set(id, version.document);
      else then.delete(id);
      if (versions[versions.length - 1].at <= moment) this.#recent.delete(id);
    }
    return [...then.values()];
  }

  #note(id: string, document: ArmDocument | undefined, at: number): void {
    this.#revision += 1;
    const before = this.#byId.get(id);
    const versions = this.#recent.get(id) ?? [
      { at: -Infinity, document: before },
    ];
    versions.push({ at, document });
    this.#recent.set(id, versions);
  }
}
