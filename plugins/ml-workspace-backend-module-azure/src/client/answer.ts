import { JsonObject } from '@backstage/types';
import { AzureCallError } from './AzureCallError';
import { WireAnswer } from './transport';

/** Whether a value is an object of JSON. */
export const isJson = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an answer says, if it is JSON at all. */
export function bodyOf({ header, text }: WireAnswer): unknown {
  const type = header('content-type') ?? '';
  if (!/^(application|text)\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The object that an answer is.
 *
 * @throws AzureCallError where it is anything else, such as a page of a proxy
 */
export function objectOf(answer: WireAnswer): JsonObject {
  const body = bodyOf(answer);
  if (isJson(body)) return body;
  throw AzureCallError.of(
    'failed',
    'the answer is no JSON object, or was cut off',
  );
}

/**
 * The entries of one page of a list.
 *
 * @throws AzureCallError where they are no list of objects
 */
export function entriesOf(body: JsonObject, key: 'value' | 'data') {
  const list = body[key];
  if (Array.isArray(list) && list.every(isJson)) return list as JsonObject[];
  throw AzureCallError.of('failed', 'the answer holds no list of objects');
}
