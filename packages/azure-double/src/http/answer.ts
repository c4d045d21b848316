/** What is answered to a call. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** JSON, unless `text` is there. */
  body?: unknown;
  /** Given out as it stands. */
  text?: string;
  /** How much of the text is sent before the connection is cut. */
  cutAt?: number;
  /** How many milliseconds of real time pass before it is sent. */
  delayMs?: number;
}

export const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer => ({ status, body, headers });

export const empty = (
  status: number,
  headers: Record<string, string> = {},
): Answer => ({ status, headers });
