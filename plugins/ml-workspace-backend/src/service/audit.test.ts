import { mockServices } from '@backstage/backend-test-utils';
import { Request } from 'express';
import { auditedWhenRefused } from './audit';

/** As another copy of the package has it, which the host may have brought. */
class NotAllowedError extends Error {
  name = 'NotAllowedError';
}

describe('what only reads', () => {
  const fail = jest.fn(async () => {});
  const createEvent = jest.fn(async () => ({ fail, success: jest.fn() }));
  const failing = (error: unknown) =>
    auditedWhenRefused(
      {
        auditor: mockServices.auditor.mock({ createEvent }),
        request: {} as Request,
        eventId: 'workspace-read',
        severityLevel: 'low',
      },
      async () => {
        throw error;
      },
    );

  beforeEach(() => jest.clearAllMocks());

  it('is told to the audit log when it is refused, whichever class the refusal has', async () => {
    const refusal = new NotAllowedError('Ada may not');

    await expect(failing(refusal)).rejects.toBe(refusal);

    expect(createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'workspace-read' }),
    );
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({
        name: 'NotAllowedError',
        message: 'Refused or failed with NotAllowedError',
      }),
    });
  });

  it.each([new Error('broken'), 'a word', undefined])(
    'is not told when it fails otherwise: %s',
    async error => {
      await expect(failing(error)).rejects.toBe(error);
      expect(createEvent).not.toHaveBeenCalled();
    },
  );
});
