import { baselinePolicy } from '@ringfence/engine';
import { against, optionOf } from '../__testUtils__/needs';
import { compareOptions } from './compareOptions';
import { Needs } from './needs';
import { compareFor, ORDINARY } from './page/ordinary';
import { OptionId } from './ways';

const MANAGED: OptionId = 'managed-approved-only';
const INTERNET: OptionId = 'managed-internet-outbound';
const CUSTOM: OptionId = 'custom-network';
const FILTERED: OptionId = 'custom-network-exfiltration-prevention';

it('tells of a public option that fits nowhere what speaks against each network', () => {
  const more = { aks: true, managedOnlineEndpoints: true };
  const needs = against(more, 'public-conditional-access').map(([id]) => id);
  expect(needs.sort()).toEqual(['aks', 'managed-online-endpoints']);
});

describe('an option', () => {
  it('reaches the verdict that its boundaries allow', () => {
    const verdicts = Object.fromEntries(
      compareFor().options.map(({ id, verdict }) => [id, verdict]),
    );
    expect(verdicts).toEqual({
      'managed-approved-only': 'exfiltration-protected',
      'managed-internet-outbound': 'isolated',
      'custom-network': 'isolated',
      'custom-network-exfiltration-prevention': 'exfiltration-protected',
      'public-selected-addresses': 'partially-isolated',
      'public-conditional-access': 'partially-isolated',
    });
  });

  it.each<[string, Needs, OptionId]>([
    ['the workspace’s own compute alone', {}, FILTERED],
    ['a cluster of AKS', { aks: true }, FILTERED],
    ['an appliance of your own', { ownAppliance: true }, FILTERED],
    [
      'serverless compute of a public workspace',
      { ownAppliance: true, networkLogs: true },
      'public-selected-addresses',
    ],
  ])('lets nothing out of a filtered network with %s', (_, more, id) => {
    const { lanes, isolation } = optionOf(more, id);
    expect(isolation.customNetwork?.egress?.filter).toBe('Firewall');
    expect(lanes.outbound).toBe('closed');
  });

  it('takes addresses of yours for its nodes in a network of yours alone', () => {
    const few = { nodes: 10 };
    const many = { nodes: 50 };
    const growth = (id: OptionId) =>
      optionOf(many, id).addresses.needed - optionOf(few, id).addresses.needed;
    expect(growth(CUSTOM)).toBe(40);
    expect(growth(FILTERED)).toBe(40);
    expect(growth(MANAGED)).toBe(0);
    expect(optionOf({ nodes: undefined }, CUSTOM).addresses.atLeast).toBe(true);
  });

  it('says which isolation modes can follow', () => {
    const kinds = (id: OptionId) =>
      optionOf({}, id).later.map(({ mode, kind }) => `${mode} ${kind}`);
    expect(kinds(MANAGED)).toEqual([
      'Disabled refused',
      'AllowInternetOutbound refused',
    ]);
    expect(kinds(INTERNET)).toEqual([
      'Disabled refused',
      'AllowOnlyApprovedOutbound one-way',
    ]);
    expect(kinds(CUSTOM)).toEqual([
      'AllowInternetOutbound one-way',
      'AllowOnlyApprovedOutbound one-way',
    ]);
    const { options } = compareOptions(ORDINARY, baselinePolicy, {
      disputed: 'refuse',
    });
    expect(options[1].later[1]).toMatchObject({ kind: 'refused' });
  });

  it('lists what it does without, needed or not', () => {
    const lost = (id: OptionId) =>
      optionOf({}, id).loses.map(({ what }) => what);
    expect(lost(CUSTOM)).toEqual(
      expect.arrayContaining([
        'Managed online endpoints',
        'Serverless Spark',
        'Foundation models',
        'MLflow models without code',
      ]),
    );
    expect(lost(MANAGED)).toEqual(
      expect.arrayContaining(['AKS', 'Logs of the network']),
    );
    expect(lost(MANAGED)).not.toContain('Serverless Spark');
  });

  it('lets packages out by the hosts that the checks name', () => {
    const { isolation, verdict } = optionOf(
      { packages: ['PythonPackages'] },
      MANAGED,
    );
    const [rule] = isolation.outbound?.rules ?? [];
    expect(rule.fqdn).toContain('pypi.org');
    expect(verdict).toBe('isolated');
  });

  it('leaves absent what nobody said, and lists it', () => {
    const { isolation, stillToSay } = optionOf(
      { region: undefined, nodes: undefined, serverlessSpark: true },
      MANAGED,
    );
    expect(isolation).not.toHaveProperty('region');
    expect(stillToSay.map(({ pointer }) => pointer)).toEqual([
      '/workspace',
      '/region',
      '/outbound/rules/0/serviceResourceId',
      '/compute/0/maxNodes',
    ]);
  });
});
