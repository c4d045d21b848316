import { Limits } from '../limits';
import { addressFunctions } from './addresses';

const call = {
  limits: new Limits(),
  subscriptionId: 's',
  resourceGroup: 'g',
};

it.each([
  ['cidrsubnet', ['10.144.0.0/20', 24, 1], '10.144.1.0/24'],
  ['cidrsubnet', ['10.144.0.0/20', 24, 16], undefined],
  ['cidrsubnet', ['10.144.0.0/20', 16, 0], undefined],
  ['cidrhost', ['10.144.3.0/24', 0], '10.144.3.1'],
  ['cidrhost', ['10.144.3.0/24', 255], undefined],
  ['cidrhost', ['10.144.3.0/33', 0], undefined],
  ['cidrhost', ['fd00::/64', 0], undefined],
  [
    'parsecidr',
    ['10.144.0.5/20'],
    {
      network: '10.144.0.0',
      netmask: '255.255.240.0',
      broadcast: '10.144.15.255',
      firstUsable: '10.144.0.1',
      lastUsable: '10.144.15.254',
      cidr: 20,
    },
  ],
])('%s of %j is %j', (name, args, expected) => {
  expect(addressFunctions[name](args, call)).toEqual(expected);
});
