import { useSandbox } from './__testUtils__/cli';
import { APPROVED_ONLY_YAML } from './__testUtils__/files';

jest.setTimeout(120_000);
const at = useSandbox();

const SUBNET =
  '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/spoke/subnets/training';

const isolation = (addressPrefix: string) => ({
  workspace: { name: 'mlw-forecast' },
  outbound: { isolationMode: 'Disabled' },
  inbound: { privateEndpoints: [] },
  resources: {
    storage: [],
    keyVault: [],
    containerRegistry: [],
    monitoring: [],
  },
  customNetwork: {
    virtualNetworks: [
      {
        name: 'spoke',
        addressSpace: ['10.1.0.0/16'],
        peeredWith: [],
        subnets: [{ name: 'training', id: SUBNET, addressPrefix }],
      },
    ],
  },
  compute: [{ type: 'AmlCompute', maxNodes: 20, subnetId: SUBNET }],
});

const file = (prefix: string) => JSON.stringify(isolation(prefix), null, 2);

describe('addresses', () => {
  it('is 0 when all that is needed fits', () => {
    const { code, stdout, stderr } = at({ 'w.json': file('10.1.1.0/27') }).run(
      'addresses',
      'w.json',
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('w.json:1: workspace mlw-forecast');
    expect(stdout).toContain('All of it fits: it takes 25 addresses');
    expect(stdout).toContain(
      'Subnet spoke/training: /27 holds 25 addresses; has 10.1.1.0/27, 7 free',
    );
    expect(code).toBe(0);
  });

  it('counts nothing where nothing is known, and parts workspaces by one line', () => {
    const { code, stdout } = at({
      'a.yml':
        'name: mlw-a\nlocation: eastus\n---\nname: mlw-b\nlocation: eastus\n',
    }).run('addresses', 'a.yml');
    expect(stdout).toContain(
      'Not known whether it fits: nothing is known to take addresses of your networks\n',
    );
    expect(stdout).not.toContain('at least 0');
    expect(stdout).toMatch(/\n\na\.yml:4: workspace mlw-b\n/);
    expect(stdout).not.toMatch(/\n\n\n|\n\n$/);
    expect(code).toBe(1);
  });

  it('is 1 for a subnet that is too small, and points at its line', () => {
    const box = at({
      'w.json': JSON.stringify(
        { isolation: isolation('10.1.1.0/28') },
        null,
        2,
      ),
    });
    const { code, stdout } = box.run('addresses', 'w.json', '--format', 'json');
    const [{ plan }] = JSON.parse(stdout);
    expect(plan).toMatchObject({
      fits: 'no',
      problems: [{ kind: 'too-small', expected: '/27 or larger' }],
    });
    expect(code).toBe(1);
    expect(box.run('addresses', 'w.json').stdout).toMatch(
      /w\.json:\d\d \/customNetwork\/virtualNetworks\/0\/subnets\/0\/addressPrefix/,
    );
  });

  it('finds room in a space, apart from what others use', () => {
    const { code, stdout } = at({ 'w.json': file('10.1.1.0/28') }).run(
      'addresses',
      'w.json',
      '--space',
      '10.1.2.0/24',
      '--occupied',
      '10.9.0.0/24, 10.8.0.0/24',
    );
    expect(stdout).toContain('10.1.2.0/27 for spoke/training, 25 addresses');
    expect(code).toBe(1);
  });

  it('is 1 while facts are absent, and names them', () => {
    const { code, stdout } = at({ 'a.yml': APPROVED_ONLY_YAML }).run(
      'addresses',
      'a.yml',
    );
    expect(stdout).toContain('Not known whether it fits');
    expect(stdout).toContain('/inbound/privateEndpoints');
    expect(code).toBe(1);
  });

  it.each<[string[], RegExp]>([
    [[], /takes a FILE/],
    [['w.json', '--pods-per-node', '300'], /--pods-per-node: .*250/],
    [['w.json', '--aks-nodes', 'many'], /--aks-nodes takes a whole number/],
    [['w.json', '--network-plugin', 'flannel'], /one of azure, azure-overlay/],
    [['none.json'], /none\.json/],
    [['wrong.json'], /wrong\.json:2: is no isolation: \/compute/],
    [['other.json'], /no file holds a workspace/],
  ])('is 2 for %j', (args, reason) => {
    const { code, stderr } = at({
      'w.json': file('10.1.1.0/27'),
      'wrong.json': '{"region": "x",\n "compute": 3}',
      'other.json': '{"hello": "world"}',
    }).run('addresses', ...args);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});
