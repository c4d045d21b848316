import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
} from '@ringfence/testing';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';
import { NOT_PROVED, NOT_PROVED_PAGE } from './notProved';
import { renderPosture, storePosture } from './stored';

const page = readFileSync(
  resolve(__dirname, '../../../..', NOT_PROVED_PAGE),
  'utf8',
);

describe('what a green does not prove', () => {
  it('stands on its page, each way under a heading of its own', () => {
    for (const { title } of NOT_PROVED) {
      expect(page).toMatch(new RegExp(`^###? ${title}$`, 'm'));
    }
  });

  it('is named by the best verdict and by no other', () => {
    for (const make of [
      approvedOnly,
      customExfiltrationPrevention,
      internetOutbound,
    ]) {
      const isolation = make();
      const posture = evaluate(isolation, baselinePolicy);
      const isBest = posture.verdict === 'exfiltration-protected';
      expect(posture.notProved).toBe(isBest ? NOT_PROVED_PAGE : undefined);
      const rendered = renderPosture(storePosture(posture), isolation);
      expect(rendered.notProved).toBe(posture.notProved);
    }
    expect(evaluate(approvedOnly(), baselinePolicy).notProved).toBeDefined();
  });
});
