import { client } from '../__testUtils__/client';
import { GROUP } from '../__testUtils__/small';

const READ = `${GROUP}?api-version=2022-09-01`;

it('counts down and puts off who reads too fast, until its clock went on', async () => {
  const { get, clock } = await client();
  const header = 'x-ms-ratelimit-remaining-subscription-reads';
  expect((await get(READ)).headers.get(header)).toBe('249');
  for (let turn = 0; turn < 249; turn += 1) await get(READ);
  const refused = await get(READ);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('1');
  clock.advance(1000);
  const answer = await get(READ);
  expect(answer.status).toBe(200);
  expect(answer.headers.get(header)).toBe('24');
});

it('puts off queries without a header that libraries wait by', async () => {
  const { query, clock } = await client();
  const ask = () => query('resources | project id');
  const first = await ask();
  expect(first.headers.get('x-ms-user-quota-remaining')).toBe('14');
  expect(first.headers.get('x-ms-user-quota-resets-after')).toBe('00:00:05');
  for (let turn = 0; turn < 14; turn += 1) await ask();
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBeNull();
  expect(refused.body.error.details[0].code).toBe('RateLimiting');
  clock.advance(5000);
  expect((await ask()).status).toBe(200);
});
