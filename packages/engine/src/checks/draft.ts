import { WorkspaceIsolation } from '../model/isolation';
import { PatchOperation } from '../model/posture';

/** The parts of a JSON pointer, each as it is called. @internal */
export const parts = (pointer: string): string[] => {
  const written = pointer.split('/').slice(1);
  return pointer.includes('~')
    ? written.map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    : written;
};

/**
 * What an isolation becomes, operation by operation. The isolation itself stays
 * as it is: each list and object is copied when it is first written to, and only
 * then, so that a patch of many operations takes no longer than the lists are
 * long.
 * @internal
 */
export class Draft {
  readonly #copies = new Set<unknown>();
  #isolation: unknown;

  private constructor(isolation: WorkspaceIsolation) {
    this.#isolation = isolation;
  }

  static create(isolation: WorkspaceIsolation): Draft {
    return new Draft(isolation);
  }

  /** What it has become so far. A later operation may change it. */
  get isolation(): WorkspaceIsolation {
    return this.#isolation as WorkspaceIsolation;
  }

  /** Applies one operation of a patch (RFC 6902); what is absent above it is added. */
  apply(operation: PatchOperation): void {
    const path = parts(operation.path);
    this.#isolation = this.#written(this.#isolation, path, 0, operation);
  }

  #written(
    node: unknown,
    path: readonly string[],
    depth: number,
    operation: PatchOperation,
  ): unknown {
    const key = path[depth];
    const isLast = depth === path.length - 1;
    const { op, value } = operation;
    if (Array.isArray(node)) {
      const list: unknown[] = this.#copies.has(node) ? node : [...node];
      this.#copies.add(list);
      const index = key === '-' ? list.length : Number(key);
      if (!isLast) {
        list[index] = this.#written(list[index], path, depth + 1, operation);
      } else if (op === 'remove') list.splice(index, 1);
      else list.splice(index, op === 'add' ? 0 : 1, value);
      return list;
    }
    const fields = node as Record<string, unknown>;
    if (isLast && op === 'remove') {
      const { [key]: removed, ...rest } = fields;
      this.#copies.add(rest);
      return rest;
    }
    const written = this.#copies.has(fields) ? fields : { ...fields };
    this.#copies.add(written);
    written[key] = isLast
      ? value
      : this.#written(written[key], path, depth + 1, operation);
    return written;
  }
}
