import { noVirtualNetwork } from '@ringfence/testing';
import { custom, networks } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const dns = (fields: object) => networks([{ name: 'spoke', ...fields }]);

/** Cases of `custom-dns-forwarders`. */
export const cases: CheckCases = {
  pass: [custom(), dns({ dnsServers: [] })],
  fail: [dns({ dnsServers: ['10.0.0.4'], conditionalForwarders: false })],
  unknown: [{}, dns({}), dns({ dnsServers: ['10.0.0.4'] })],
  'not-applicable': [noVirtualNetwork()],
};
