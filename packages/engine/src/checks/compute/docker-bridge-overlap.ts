import { pointer } from '../../model/pointer';
import { sources } from '../../model/sources';
import { DOCKER_BRIDGE, meetsDocker, readRange } from '../../network/ranges';
import { Check, Outcome } from '../check';
import { NETWORKS } from '../networks';
import { fail, judgeEach, pass, quoted, unknown } from '../outcome';

function judgeRange(written: string, at: string): Outcome {
  const range = readRange(written);
  if (!range) return unknown(at, `${quoted(written)} is not an address range`);
  return meetsDocker(range)
    ? fail({ pointer: at, observed: `${quoted(written)} overlaps Docker’s` })
    : pass(written);
}

/** No virtual network uses Docker's own range. */
export const dockerBridgeOverlap: Check = {
  id: 'docker-bridge-overlap',
  title: `No virtual network overlaps ${DOCKER_BRIDGE}`,
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.privateLink,
  reads: [
    `${NETWORKS}/*/addressSpace`,
    `${NETWORKS}/*/subnets/*/addressPrefix`,
  ],
  expected: `address ranges outside ${DOCKER_BRIDGE}`,
  because:
    'Docker takes this range for its own bridge on every compute; addresses of the network that fall into it cannot be reached from there.',
  evaluate({ customNetwork }) {
    const networks = customNetwork?.virtualNetworks;
    if (!networks) return unknown(NETWORKS, 'virtual networks not known');
    return judgeEach(
      networks,
      ({ addressSpace, subnets }, index) => {
        const at = (...fields: (string | number)[]) =>
          pointer('customNetwork', 'virtualNetworks', index, ...fields);
        const prefixes = subnets?.flatMap(({ addressPrefix: range }, number) =>
          range === undefined
            ? []
            : { range, at: at('subnets', number, 'addressPrefix') },
        );
        const ranges = addressSpace?.map((range, number) => ({
          range,
          at: at('addressSpace', number),
        }));
        const outcome = judgeEach(
          [...(ranges ?? []), ...(prefixes ?? [])],
          entry => judgeRange(entry.range, entry.at),
          { pass: 'no overlap', notApplicable: 'no ranges' },
        );
        return ranges || outcome.status === 'fail'
          ? outcome
          : unknown(at('addressSpace'), 'address space not known');
      },
      { pass: 'no overlap', notApplicable: 'no virtual network' },
    );
  },
};
