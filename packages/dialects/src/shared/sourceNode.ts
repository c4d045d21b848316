import { pointer } from '@ringfence/engine';
import { memoise } from '@ringfence/engine/internal';

/** A key without regard to case, underscores and hyphens. @internal */
export const plainKey = memoise((key: string) =>
  key.replace(/[_-]/g, '').toLowerCase(),
);

/** Whether a value is an object with keys. @internal */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value in a parsed document, with the pointer at which it stands. Keys are
 * found without regard to case, underscores and hyphens, and only own keys count.
 * @internal
 */
export class SourceNode {
  readonly value: unknown;
  readonly at: string;

  private constructor(value: unknown, at: string) {
    this.value = value;
    this.at = at;
  }

  static create(value: unknown, at = ''): SourceNode {
    return new SourceNode(value, at);
  }

  /** The first of these keys that is there and not null. */
  get(...names: string[]): SourceNode | undefined {
    if (!isRecord(this.value)) return undefined;
    for (const name of names) {
      const key = Object.hasOwn(this.value, name) ? name : this.#find(name);
      if (key === undefined) continue;
      const value = this.value[key];
      if (value !== undefined && value !== null) return this.#below(key, value);
    }
    return undefined;
  }

  /** The keys as they are written, with their values. */
  entries(): [string, SourceNode][] {
    if (!isRecord(this.value)) return [];
    return Object.keys(this.value).map(key => [
      key,
      this.#below(key, (this.value as Record<string, unknown>)[key]),
    ]);
  }

  /** The entries of a list; none when it is no list. */
  items(): SourceNode[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, index) => this.#below(index, item));
  }

  /** The text it holds, or `undefined`. */
  text(): string | undefined {
    if (typeof this.value === 'string') return this.value;
    if (typeof this.value === 'number') return String(this.value);
    return undefined;
  }

  isList(): boolean {
    return Array.isArray(this.value);
  }

  isObject(): boolean {
    return isRecord(this.value);
  }

  #below(key: string | number, value: unknown): SourceNode {
    return new SourceNode(value, `${this.at}${pointer(key)}`);
  }

  #find(name: string): string | undefined {
    const wanted = plainKey(name);
    return Object.keys(this.value as object).find(
      key => plainKey(key) === wanted,
    );
  }
}
