import { Span } from '../syntax/tree';

/** A file of a program, as far as places need it. @internal */
export interface PlaceSource {
  path: string;
  text: string;
  /** People know no such file: what stands in it has the place of what names it. */
  isHidden?: boolean;
}

/** Where something stands. @internal */
export interface Place {
  source: PlaceSource;
  offset: number;
}

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));

/** Keeps where the parts of a lowered template were written, and how. @internal */
export class Places {
  readonly #members = new Map<object, Map<string | number, Place>>();
  readonly #written = new Map<string, { source: PlaceSource; span: Span }>();

  static create(): Places {
    return new Places();
  }

  /** Says where a member of a lowered object or array was written. */
  put(
    object: object,
    key: string | number,
    source: PlaceSource,
    offset: number,
  ): void {
    if (source.isHidden) return;
    let members = this.#members.get(object);
    if (!members) {
      members = new Map();
      this.#members.set(object, members);
    }
    members.set(key, { source, offset });
  }

  /** Says of what a lowered expression was made. */
  putWritten(lowered: string, source: PlaceSource, span: Span): void {
    if (source.isHidden || this.#written.has(lowered)) return;
    this.#written.set(lowered, { source, span });
  }

  /** A lowered expression as people wrote it, on one line. */
  written(lowered: string): string | undefined {
    const found = this.#written.get(lowered);
    return found?.source.text
      .slice(found.span.start, found.span.end)
      .replace(/\s+/g, ' ');
  }

  /** Everything that a pointer leads through, from the outermost. */
  path(template: unknown, pointer: string): { key: string; value: unknown }[] {
    const steps: { key: string; value: unknown }[] = [];
    let value = template;
    for (const key of partsOf(pointer)) {
      if (typeof value !== 'object' || value === null) break;
      if (!Object.hasOwn(value, key)) break;
      value = (value as Record<string, unknown>)[key];
      steps.push({ key, value });
    }
    return steps;
  }

  /** The nearest place of a pointer that is known. */
  locate(template: unknown, pointer: string): Place | undefined {
    let place: Place | undefined;
    let value = template;
    for (const step of this.path(template, pointer)) {
      const key = Array.isArray(value) ? Number(step.key) : step.key;
      place = this.#members.get(value as object)?.get(key) ?? place;
      value = step.value;
    }
    return place;
  }
}
