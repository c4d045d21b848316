import { Facts } from '../../facts/facts';
import { Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeAllowed } from './allowList';

const WORDS = { pass: 'none', notApplicable: 'no service tag rules' };

/** Judges the service tags that people let out of a managed network. @internal */
export function judgeTags(
  facts: Facts,
  judge: (written: string) => string | undefined,
): Outcome {
  if (facts.mode === 'Disabled') return notApplicable('no managed network');
  return judgeAllowed(
    facts,
    'ServiceTag',
    ({ serviceTag, category }, at) => {
      const pointer = at('serviceTag');
      if (category === 'Required') return pass('made by Azure');
      if (serviceTag === undefined) return unknown(pointer, 'not known');
      const fault = judge(serviceTag.trim());
      return fault ? fail({ pointer, observed: fault }) : pass(serviceTag);
    },
    WORDS,
  );
}
