import { Facts } from '../facts';
import {
  coversInternet,
  ipRuleFault,
  MAX_IP_RULES,
} from '../../network/addresses';
import { between, known, StateRange } from './range';

/** How open the workspace is to the public. @public */
export function readInbound({ inbound }: Facts): StateRange {
  const { publicNetworkAccess: access, ipRules } = inbound ?? {};
  if (access === 'Disabled') return known('closed');
  const enabled = readIpRules(ipRules);
  if (access === 'Enabled') return enabled;
  return between(enabled.worst, 'closed', [
    {
      pointer: '/inbound/publicNetworkAccess',
      label: 'whether public access to the workspace is on',
    },
  ]);
}

function readIpRules(ipRules: readonly string[] | undefined): StateRange {
  if (!ipRules) {
    return between('open', 'partial', [
      {
        pointer: '/inbound/ipRules',
        label: 'which addresses public access is limited to',
      },
    ]);
  }
  const limited =
    ipRules.length > 0 &&
    ipRules.length <= MAX_IP_RULES &&
    ipRules.every(rule => ipRuleFault(rule) === undefined) &&
    !coversInternet(ipRules);
  return known(limited ? 'partial' : 'open');
}
