import { recognised } from '../../facts/stated';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { NETWORKS } from '../networks';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { judgeComputes } from './judgeComputes';

/** A custom network does without serverless Spark. */
export const customNetworkServerlessSpark: Check = {
  id: 'custom-network-serverless-spark',
  title: 'A custom network has no serverless Spark',
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.configurations,
  reads: ['/compute/*/type', NETWORKS],
  expected: 'no serverless Spark, or a managed network',
  because:
    'Serverless Spark joins a managed network only; in a custom network its jobs cannot start.',
  evaluate(facts) {
    const { custom } = facts;
    if (custom === false) return notApplicable('no custom network');
    return judgeComputes(
      facts,
      ({ item, at }) => {
        const type = recognised(item.type);
        if (!type) return unknown(at('type'), 'type not known');
        if (type !== 'ServerlessSpark') return pass(type);
        return custom
          ? fail({
              pointer: at('type'),
              observed: `${
                item.name ?? 'serverless Spark'
              } in a custom network`,
            })
          : unknown(NETWORKS, 'not known whether it uses a custom network');
      },
      { pass: 'none', notApplicable: 'no compute' },
    );
  },
};
