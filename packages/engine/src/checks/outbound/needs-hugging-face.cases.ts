import { hostCases } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `needs-hugging-face`. */
export const cases: CheckCases = hostCases(
  'HuggingFace',
  'docker.io, *.docker.io, *.docker.com, cdn.auth0.com, huggingface.co, *.huggingface.co',
);
