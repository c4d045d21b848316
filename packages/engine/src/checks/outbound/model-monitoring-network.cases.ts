import { internetOutbound } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases, managed } from '../../__testUtils__/cases/parts';

const needs = ['ModelMonitoring'];

/** Isolations for every status that `model-monitoring-network` can give. */
export const cases: CheckCases = {
  pass: [custom({ needs }), { ...internetOutbound(), needs }],
  fail: [managed({ needs })],
  unknown: [{}, { needs }],
  'not-applicable': [managed({ needs: [] })],
};
