import { CheckResult } from '@ringfence/engine';
import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { isHidden } from '../errors/hidden';
import { isNamed } from '../errors/isNamed';

/** What an audit event is about. @internal */
export interface AuditedAction {
  auditor: AuditorService;
  eventId: string;
  severityLevel: AuditorServiceEventSeverityLevel;
  request: Request;
}

/** Ids that belong to a refusal: the checks that failed and the request in the way. */
function metaOf(error: unknown): JsonObject {
  const { results, requestId } = error as {
    results?: CheckResult[];
    requestId?: string;
  };
  return {
    ...(results?.length && { checks: results.map(result => result.check) }),
    ...(requestId && { requestId }),
  };
}

/** The error as the audit log keeps it: its kind, and no word that a person typed. */
function withoutText(error: unknown): Error {
  const { name } = error as Error;
  const kept = new Error(`Refused or failed with ${name}`);
  kept.name = name;
  kept.stack = undefined;
  return kept;
}

/**
 * Does work that changes something, and tells the audit log that it was tried
 * and how it ended. `work` answers its result and the ids that belong to it.
 * @internal
 */
export async function audited<T>(
  { auditor, ...options }: AuditedAction,
  work: () => Promise<{ result: T; meta: JsonObject }>,
): Promise<T> {
  const event = await auditor.createEvent(options);
  const done = await work().catch(async error => {
    await event.fail({ error: withoutText(error), meta: metaOf(error) });
    throw error;
  });
  await event.success({ meta: done.meta });
  return done.result;
}

/** Does work that only reads, and tells the audit log when it was not allowed. @internal */
export async function auditedWhenRefused<T>(
  { auditor, ...options }: AuditedAction,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isNamed(error, 'NotAllowedError') || isHidden(error)) {
      const event = await auditor.createEvent(options);
      await event.fail({ error: withoutText(error) });
    }
    throw error;
  }
}
