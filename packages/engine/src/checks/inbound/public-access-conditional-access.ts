import { recognised } from '../../facts/stated';
import { Check } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { PUBLIC_ACCESS } from './pointers';
import {
  PUBLIC_ACCESS_OFF,
  turnPublicAccessOff,
  PUBLIC_ACCESS_OFF_WRITES,
} from './turnPublicAccessOff';

const CONDITIONAL_ACCESS = '/conditionalAccess';
const REQUIRE = { title: 'Put sign-in under conditional access' };

/** A public workspace rests on its sign-in. */
export const publicAccessConditionalAccess: Check = {
  id: 'public-access-conditional-access',
  title: 'Sign-in to a public workspace is under conditional access',
  nature: 'risk',
  severity: 'medium',
  boundary: 'inbound',
  source: sources.plan,
  reads: [PUBLIC_ACCESS, CONDITIONAL_ACCESS],
  expected: 'conditional access for everybody who signs in',
  because:
    'A public workspace is all right only where sign-in by Microsoft Entra ID with conditional access is enough for you. Use a private one where you can.',
  opens: 'partial',
  offers: [REQUIRE, PUBLIC_ACCESS_OFF],
  evaluate({ inbound, conditionalAccess }) {
    const access = recognised(inbound?.publicNetworkAccess);
    if (access === 'Disabled') return notApplicable('public access off');
    if (conditionalAccess) return pass('under conditional access');
    if (!access) return unknown(PUBLIC_ACCESS, 'public access not known');
    return conditionalAccess === undefined
      ? unknown(CONDITIONAL_ACCESS, 'conditional access not known')
      : fail({
          pointer: CONDITIONAL_ACCESS,
          observed: 'no conditional access',
        });
  },
  writes: [CONDITIONAL_ACCESS, ...PUBLIC_ACCESS_OFF_WRITES],
  fix: facts => [
    {
      ...REQUIRE,
      patch: [setFact(facts.isolation, CONDITIONAL_ACCESS, true)],
    },
    ...turnPublicAccessOff(facts),
  ],
};
