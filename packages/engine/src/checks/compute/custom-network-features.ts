import { Facts } from '../../facts/facts';
import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { NETWORKS } from '../networks';
import { fail, judgeEach, notApplicable, pass, unknown } from '../outcome';

type Need = NonNullable<Facts['needs']>[number];

const LOST: Partial<Record<Need, string>> = {
  FoundationModels: 'foundation models',
  NoCodeMlflow: 'MLflow models without code',
  ServerlessSpark: 'serverless Spark',
};

/** A custom network does without what only a managed network offers. */
export const customNetworkFeatures: Check = {
  id: 'custom-network-features',
  title: 'Nothing is needed that a custom network does not offer',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.configurations,
  reads: ['/needs', '/outbound/isolationMode', NETWORKS],
  expected: 'a managed network for these needs',
  because:
    'Foundation models, MLflow models without code and serverless Spark are offered in a managed network only. Managed online endpoints have a check of their own: an older way of isolating them still works.',
  evaluate({ custom, needs }) {
    if (custom === false) return notApplicable('no custom network');
    if (!needs) return unknown('/needs', 'needs not known');
    return judgeEach(
      needs,
      (need, index) => {
        const lost = LOST[need];
        if (!lost) return pass('offered');
        return custom
          ? fail({
              pointer: pointer('needs', index),
              observed: `${lost} needed in a custom network`,
            })
          : unknown(NETWORKS, 'not known whether it uses a custom network');
      },
      { pass: 'all offered', notApplicable: 'nothing needed' },
    );
  },
};
