import { internetOutbound } from '@ringfence/testing';
import {
  CheckCases,
  endpointTo,
  managed,
  withRules,
} from '../../__testUtils__/cases/parts';

const AI = 'Microsoft.CognitiveServices/accounts';
const SEARCH = 'Microsoft.Search/searchServices';
const prompt = (...rules: object[]) =>
  managed({ ...withRules(rules), needs: ['PromptFlow'] });

/** Cases of `needs-prompt-flow`. */
export const cases: CheckCases = {
  pass: [
    prompt(endpointTo(AI, 'account'), endpointTo(SEARCH, 'SearchService')),
  ],
  fail: [prompt(), prompt(endpointTo(AI, 'account'))],
  unknown: [
    {},
    { needs: ['PromptFlow'] },
    managed({
      needs: ['PromptFlow'],
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound' },
    }),
    prompt(endpointTo(AI, 'account'), { type: 'PrivateEndpoint' }),
  ],
  'not-applicable': [
    managed({ needs: [] }),
    { ...internetOutbound(), needs: ['PromptFlow'] },
  ],
};
