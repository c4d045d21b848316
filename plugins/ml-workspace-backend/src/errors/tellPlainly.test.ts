import { mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { Request, Response } from 'express';
import { tellPlainly } from './tellPlainly';
import { unavailable } from './unavailable';

const logger = mockServices.logger.mock();
const told = (error: unknown) => {
  const next = jest.fn();
  tellPlainly(logger)(error, {} as Request, {} as Response, next);
  return next.mock.calls[0][0];
};

beforeEach(() => jest.clearAllMocks());

describe('what a caller is told of an error', () => {
  it.each([
    new InputError('No such owner'),
    Object.assign(new Error('Too large'), { statusCode: 413 }),
  ])('is what was written for the caller: %s', error => {
    expect(told(error)).toBe(error);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('is no cause, which the log has', () => {
    const cause = new Error('connect ECONNREFUSED 127.0.0.1:7007');

    const error = told(unavailable('The catalog does not answer', cause));

    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The catalog does not answer',
    });
    expect(error.cause).toBeUndefined();
    expect(logger.error).toHaveBeenCalledWith(
      'The catalog does not answer',
      cause,
    );
  });

  it.each([
    Object.assign(new Error('x'), { code: '53100' }),
    Object.assign(new Error('x'), { code: 'SQLITE_BUSY' }),
    new Error('ROLLBACK - cannot rollback - no transaction is active'),
  ])('is that the database is away: %s', error => {
    expect(told(error).name).toBe('ServiceUnavailableError');
    expect(logger.error).toHaveBeenCalledWith(expect.any(String), error);
  });

  it('is when to ask again, where the error knows', () => {
    const res = { set: jest.fn(), append: jest.fn() };
    const busy = Object.assign(new Error('Busy'), {
      statusCode: 429,
      retryAfterSeconds: 7,
    });

    tellPlainly(logger)(busy, {} as Request, res as any, jest.fn());

    expect(res.set).toHaveBeenCalledWith('Retry-After', '7');
    expect(res.append).toHaveBeenCalledWith(
      'Access-Control-Expose-Headers',
      'Retry-After',
    );
  });

  it.each([new TypeError('x is undefined'), 'a word', undefined])(
    'is that we failed, whatever it was: %s',
    error => {
      expect(told(error).message).toBe(
        'The backend failed; its log has the cause',
      );
      expect(logger.error).toHaveBeenCalledWith('A call failed', error);
    },
  );
});
