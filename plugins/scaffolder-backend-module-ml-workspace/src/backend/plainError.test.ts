import { plainError } from './plainError';

/** As another copy of the package has it, which the host may have brought. */
class ResponseError extends Error {
  name = 'ResponseError';

  constructor(readonly body: unknown) {
    super('Request failed with 409 Conflict');
  }
}

const refused = (error: object) =>
  new ResponseError({ error, response: { statusCode: 409 } });

describe('what a failed call means', () => {
  it('is the refusal, whichever class the error of the client has', () => {
    const told = plainError(
      refused({ name: 'ConflictError', message: 'Somebody was first' }),
    );
    expect(told).toMatchObject({
      name: 'ConflictError',
      message: 'Somebody was first',
    });
  });

  it.each([
    refused({ name: 'HugeError', message: 'x' }),
    new ResponseError('a page of a proxy'),
    new TypeError('fetch failed'),
    'a word',
  ])('is that the backend did not answer as expected: %s', error => {
    expect(plainError(error).message).toMatch(
      /^The ml-workspace backend did not answer as expected/,
    );
  });
});
