import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';

const VERSION = /^\d{4}-\d{2}-\d{2}(-[a-z0-9.]+)?$/i;

/** The API version of a call, which has to be one that its type has. */
export function apiVersionOf(call: Call, since: string, type: string): string {
  const version = call.query.get('api-version');
  if (!version) {
    throw Refusal.of(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  if (!VERSION.test(version)) {
    throw Refusal.of(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid.`,
    );
  }
  if (version.slice(0, 10) < since.slice(0, 10)) {
    const [namespace, ...rest] = type.split('/');
    throw Refusal.of(
      400,
      'NoRegisteredProviderFound',
      `No registered resource provider found for API version '${version}' for type '${rest.join(
        '/',
      )}' and namespace '${namespace}'. The supported api-versions are '${since}'.`,
    );
  }
  return version;
}

/** Whether a version is a preview that is not older than a date. */
export const isPreviewSince = (version: string, date: string): boolean =>
  /-preview/i.test(version) && version.slice(0, 10) >= date;
