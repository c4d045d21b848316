import { ipRuleFault, MAX_IP_RULES } from '../../network/addresses';
import { Facts, InboundFacts } from '../facts';
import { openedByUnread } from './openedByUnread';
import { anyOf, known, StateRange } from './range';
import { notKnown, shown } from './witness';

const ACCESS = '/inbound/publicNetworkAccess';
const LIST = '/inbound/ipRules';
const WORKSPACE = 'the workspace';

const OFF = shown(WORKSPACE, 'public access off', ACCESS);

const reachedBy = (
  destination: string,
  state: 'open' | 'partial',
  what: string,
): StateRange =>
  known(state, {
    place: WORKSPACE,
    destination,
    path: ['public access on', what],
    pointers: [ACCESS, LIST],
  });

const ALL = 'anybody on the internet';
const NO_LIST = reachedBy(ALL, 'open', 'no address list');
const TOO_LONG = reachedBy(
  ALL,
  'open',
  `an address list longer than the ${MAX_IP_RULES} entries that Azure takes`,
);
const WIDE = reachedBy(ALL, 'open', 'an address list that selects nobody');
const SELECTED = reachedBy(
  'selected public addresses',
  'partial',
  'an address list',
);
const LIST_NOT_KNOWN = notKnown(WORKSPACE, 'open', 'partial', {
  pointer: LIST,
  label: 'which addresses public access is limited to',
});
const ACCESS_NOT_KNOWN = {
  pointer: ACCESS,
  label: 'whether public access to the workspace is on',
};

/** How open the workspace is where public access is on. */
function readIpRules({ ipRules, wideAddresses }: InboundFacts): StateRange {
  if (!ipRules) return LIST_NOT_KNOWN;
  if (!ipRules.length) return NO_LIST;
  if (ipRules.length > MAX_IP_RULES) return TOO_LONG;
  if (wideAddresses) return WIDE;
  const refused = ipRules.find(rule => ipRuleFault(rule) !== undefined);
  return refused === undefined
    ? SELECTED
    : reachedBy(ALL, 'open', 'an address list that Azure refuses');
}

function readAccess(inbound: InboundFacts | undefined): StateRange {
  const access = inbound?.publicNetworkAccess;
  if (access === 'Disabled') return OFF;
  const enabled = inbound ? readIpRules(inbound) : LIST_NOT_KNOWN;
  return access === 'Enabled'
    ? enabled
    : anyOf([enabled, OFF], ACCESS_NOT_KNOWN);
}

/** How open the workspace is to the public. @public */
export function readInbound(facts: Facts): StateRange {
  const range = readAccess(facts.inbound);
  // With public access off the list lets nobody in, whatever else it holds.
  return range === OFF
    ? openedByUnread(facts, range, ACCESS)
    : openedByUnread(facts, range, ACCESS, LIST);
}
