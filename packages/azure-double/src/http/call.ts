import { Refusal } from './refusal';

/** One call, read whole. */
export interface Call {
  method: string;
  /** Address of the double as the caller wrote it, without path. */
  origin: string;
  /** Decoded, without a slash at its end. */
  path: string;
  /** As it was sent, for addresses of further pages. */
  rawPath: string;
  query: Query;
  headers: Readonly<Record<string, string | undefined>>;
  text: string;
  /** From where it came. */
  from: string;
}

const written = (entries: [string, string][]) =>
  entries.map(([key, text]) => `${key}=${encodeURIComponent(text)}`).join('&');

/** Query parameters, by names in any case. */
export class Query {
  readonly #entries: [string, string][];

  constructor(params: URLSearchParams) {
    this.#entries = [...params.entries()];
  }

  get(name: string): string | undefined {
    return this.#entries.find(
      ([key]) => key.toLowerCase() === name.toLowerCase(),
    )?.[1];
  }

  /** As it is written in an address. */
  get text(): string {
    return written(this.#entries);
  }

  /** The same with one parameter set anew. */
  with(name: string, value: string): string {
    const kept = this.#entries.filter(
      ([key]) => key.toLowerCase() !== name.toLowerCase(),
    );
    return written([...kept, [name, value]]);
  }
}

/** The JSON of a call. */
export function bodyOf({ text }: Call): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw Refusal.of(
      400,
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized.',
    );
  }
}
