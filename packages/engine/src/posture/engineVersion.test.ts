import { judgedHash } from '../__testUtils__/judgedHash';
import { ENGINE_VERSION } from './engineVersion';
import { judged, version } from './judged.json';

it('rises whenever a judgement changes; if this fails, run "npm run docs"', () => {
  expect(judged).toBe(judgedHash());
  expect(ENGINE_VERSION).toBe(String(version));
});

it('is a whole number, so that an older replica knows a newer one', () => {
  expect(ENGINE_VERSION).toMatch(/^[1-9][0-9]*$/);
});
