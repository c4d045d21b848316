import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from './waitFor.mjs';

describe('waiting', () => {
  it('ends with the first answer', async () => {
    let asked = 0;
    const answer = await waitFor(
      async () => {
        asked += 1;
        return asked === 3 ? 'here' : undefined;
      },
      { timeoutMs: 5000, everyMs: 1 },
    );
    assert.equal(answer, 'here');
    assert.equal(asked, 3);
  });

  it('ends without an answer when the time is over', async () => {
    const answer = await waitFor(async () => undefined, {
      timeoutMs: 20,
      everyMs: 1,
    });
    assert.equal(answer, undefined);
  });

  it('ends without an answer when there is nobody left to answer', async () => {
    const answer = await waitFor(async () => undefined, {
      timeoutMs: 60_000,
      everyMs: 1,
      until: pause(10),
    });
    assert.equal(answer, undefined);
  });
});
