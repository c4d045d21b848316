import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { customExfiltrationPrevention, subnetId } from '@ringfence/testing';
import { NotWritableError } from '../..';
import { makeBlueprint } from '../makeBlueprint';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { toldBySubnets } from './egress';

const landingZone = { privateEndpointSubnetId: subnetId('spoke', 'pe') };

/** A network whose egress is said once, with the subnet that its firewall needs. */
function saidOnce(
  change: (
    egress: NonNullable<
      NonNullable<WorkspaceIsolation['customNetwork']>['egress']
    >,
  ) => void = () => {},
): WorkspaceIsolation {
  const isolation = customExfiltrationPrevention();
  const { virtualNetworks, egress } = isolation.customNetwork!;
  virtualNetworks![0].subnets = [
    {
      name: 'AzureFirewallSubnet',
      purpose: 'firewall',
      addressPrefix: '10.0.1.0/26',
    },
  ];
  change(egress!);
  return isolation;
}

const refusedAt = (isolation: WorkspaceIsolation): string[] => {
  try {
    makeBlueprint(isolation, landingZone);
  } catch (error) {
    return (error as NotWritableError).fields.map(({ pointer }) => pointer);
  }
  return [];
};

const builder = () =>
  new BlueprintBuilder(
    { subscriptionId: 'sub', resourceGroup: 'rg' },
    landingZone,
  );

describe('an egress that is said once for all subnets', () => {
  it('is said of each subnet for code, with the firewall that it leads to', () => {
    const { customNetwork } = toldBySubnets(builder(), saidOnce());
    const [, { subnets }] = customNetwork!.virtualNetworks!;
    expect(customNetwork!.egress).toBeUndefined();
    expect(customNetwork!.appliances).toMatchObject([
      {
        address: '10.0.1.4',
        ruleCollections: [{ kind: 'Network' }, { kind: 'Application' }],
      },
    ]);
    expect(subnets!.map(({ routes }) => routes?.[0].nextHopAddress)).toEqual([
      '10.0.1.4',
      '10.0.1.4',
      undefined,
    ]);
    expect(subnets![0].serviceEndpointPolicies).toMatchObject([
      { aliases: ['/services/Azure/MachineLearning'] },
    ]);
  });

  it.each([
    ['refuses the rest', 'Deny'],
    ['lets out the rest', 'Allow'],
  ])('lets out the same, where it %s', (_, defaultAction) => {
    const isolation = saidOnce(egress => {
      egress.defaultAction = defaultAction;
    });
    const lanes = [isolation, toldBySubnets(builder(), isolation)].map(
      one => evaluate(one, baselinePolicy).lanes.outbound.state,
    );
    expect(lanes[1]).toBe(lanes[0]);
    expect(refusedAt(isolation)).toEqual([]);
  });

  it('is a security group where that filters', () => {
    const isolation = saidOnce(egress => {
      egress.filter = 'NetworkSecurityGroup';
      egress.natGateway = true;
      egress.routes = [];
      egress.rules = egress.rules!.filter(({ type }) => type === 'ServiceTag');
    });
    const { customNetwork } = toldBySubnets(builder(), isolation);
    const group =
      customNetwork!.virtualNetworks![1].subnets![0].networkSecurityGroup;
    expect(group).toMatchObject({
      rules: expect.arrayContaining([
        expect.objectContaining({ access: 'Deny', priority: 4096 }),
      ]),
    });
    expect(refusedAt(isolation)).toEqual([]);
  });

  it.each<[string, string, Parameters<typeof saidOnce>[0] & object]>([
    [
      'a proxy',
      '/customNetwork/egress/filter',
      egress => {
        egress.filter = 'Proxy';
      },
    ],
    [
      'hosts for a security group',
      '/customNetwork/egress/rules/8/type',
      egress => {
        egress.filter = 'NetworkSecurityGroup';
        egress.routes = [];
      },
    ],
    [
      'a rule that denies, as its rules have no order',
      '/customNetwork/egress/rules/0/action',
      egress => {
        egress.rules![0] = { ...egress.rules![0], action: 'Deny' };
      },
    ],
    [
      'no word on what becomes of the rest',
      '/customNetwork/egress/defaultAction',
      egress => {
        delete egress.defaultAction;
      },
    ],
  ])('is refused with %s', (_, at, change) => {
    expect(refusedAt(saidOnce(change))).toContain(at);
  });

  it('is refused without a subnet for the firewall', () => {
    expect(refusedAt(customExfiltrationPrevention())).toContain(
      '/customNetwork/egress/filter',
    );
  });
});
