import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** One line of the audit log. */
export interface AuditLine {
  eventId: string;
  severityLevel?: string;
  status: 'initiated' | 'succeeded' | 'failed';
  meta?: JsonObject;
  error?: Error;
}

/** An audit log that a test can read. */
export class AuditTrail implements AuditorService {
  readonly lines: AuditLine[] = [];

  async createEvent({
    eventId,
    severityLevel,
  }: Parameters<AuditorService['createEvent']>[0]) {
    const write = (line: Omit<AuditLine, 'eventId' | 'severityLevel'>) => {
      this.lines.push({ eventId, severityLevel, ...line });
    };
    write({ status: 'initiated' });
    return {
      success: async (options?: { meta?: JsonObject }) =>
        write({ status: 'succeeded', meta: options?.meta }),
      fail: async (options: { meta?: JsonObject; error: Error }) =>
        write({ status: 'failed', ...options }),
    };
  }

  /** How the last event of an id ended. */
  last(eventId: string): AuditLine | undefined {
    return this.lines.filter(line => line.eventId === eventId).at(-1);
  }

  clear() {
    this.lines.length = 0;
  }
}
