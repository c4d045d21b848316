import { CreateRequestBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  CHECK_STATUS_LABELS,
  CheckResult,
  FieldError,
  Posture,
} from '@ringfence/engine';

/**
 * A JSON pointer as people write a field: `/isolation/outbound/rules/0/fqdn` is
 * `isolation.outbound.rules[0].fqdn`.
 * @internal
 */
export function fieldName(pointer: string): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  return parts.reduce((name, part) => {
    if (/^\d+$/.test(part)) return `${name}[${part}]`;
    return name ? `${name}.${part}` : part;
  }, '');
}

/** One line for each field: its name, what is wrong, what was expected. @internal */
export function describeFields(fields: readonly FieldError[]): string[] {
  return fields.map(
    ({ pointer, message, expected }) =>
      `- ${fieldName(pointer) || 'input'}: ${message} (expected: ${expected})`,
  );
}

/** Whose a workspace would be, and what it would belong to. @internal */
export function describeBelonging({
  owner,
  system,
}: Pick<CreateRequestBody, 'owner' | 'system'>): string {
  return `Owner: ${owner}. System: ${system ?? 'none'}`;
}

/** Where a request stands, and why where policy would have refused it. @internal */
export const describeState = ({
  requestId,
  state,
  exception,
}: {
  requestId: string;
  state: string;
  exception?: boolean;
}): string =>
  `Request ${requestId} is ${state}${
    exception ? ': policy refuses it, so a person decides' : ''
  }`;

/** What would become of a request that policy refuses, and that a person shall decide. @internal */
export const describeException = (reason: string): string =>
  `Policy refuses it. It would be kept as an exception that waits for a decision, with this reason: ${JSON.stringify(
    reason,
  )}`;

function describeResult(result: CheckResult): string {
  const status = CHECK_STATUS_LABELS[result.status];
  const places = result.places.length
    ? result.places
        .map(place => `${fieldName(place.pointer)}: ${place.observed}`)
        .join('; ')
    : result.observed;
  const fix = result.fixes[0] ? ` Fix: ${result.fixes[0].title}.` : '';
  return `${status}: ${result.title} (${result.nature}, ${result.severity}). Found ${places}. Expected ${result.expected}. ${result.because}${fix}`;
}

/**
 * What is wrong with a posture, a line for each: every failing check, every
 * unknown one that policy insists on, and every other reason of policy.
 * @internal
 */
export function describeFindings({ results, compliance }: Posture): string[] {
  const insisted = new Set(compliance.failing.map(reason => reason.check));
  return [
    ...results
      .filter(
        ({ status, check }) =>
          status === 'fail' || (status === 'unknown' && insisted.has(check)),
      )
      .map(describeResult),
    ...compliance.failing
      .filter(reason => !reason.check)
      .map(reason => `Policy ${compliance.policy}: ${reason.message}`),
  ];
}
