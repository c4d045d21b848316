import { pointer } from '../../model/pointer';
import { overlap } from '../../network/addresses';
import { Check, Outcome } from '../check';
import { fail, judgeEach, pass, quoted, unknown } from '../outcome';
import { sources } from '../sources';

const LIST = '/customNetwork/virtualNetworks';

/** The network that Docker makes for itself on every compute instance and node. */
const DOCKER_BRIDGE = '172.17.0.0/16';

function judgeRange(range: string, at: string): Outcome {
  const meets = overlap(range, DOCKER_BRIDGE);
  if (meets === undefined) {
    return unknown(at, `${quoted(range)} is not an address range`);
  }
  return meets
    ? fail({ pointer: at, observed: `${quoted(range)} overlaps Docker’s` })
    : pass(range);
}

/** No virtual network uses Docker's own range. */
export const dockerBridgeOverlap: Check = {
  id: 'docker-bridge-overlap',
  title: `No virtual network overlaps ${DOCKER_BRIDGE}`,
  nature: 'constraint',
  severity: 'high',
  boundary: 'compute',
  source: sources.privateLink,
  reads: [`${LIST}/*/addressSpace`, `${LIST}/*/subnets/*/addressPrefix`],
  expected: `address ranges outside ${DOCKER_BRIDGE}`,
  because:
    'Docker takes this range for its own bridge on every compute; addresses of the network that fall into it cannot be reached from there.',
  evaluate({ customNetwork }) {
    const networks = customNetwork?.virtualNetworks;
    if (!networks) return unknown(LIST, 'virtual networks not known');
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
