import {
  OutboundRule,
  WorkspaceIsolation,
  baselinePolicy,
  readFacts,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { patched, reached } from '@ringfence/engine/internal';
import {
  approvedOnly,
  approvingPolicy,
  faultyRules,
  isolation as anyIsolation,
} from '@ringfence/testing';
import fc from 'fast-check';
import { LintFinding, lintOutbound } from '.';
import { findingRules } from './lintRules';

const keyOf = ({ rule, ruleName, pointer }: LintFinding) =>
  `${rule} ${ruleName ?? pointer}`;

const tags = [
  'Storage',
  'AzureFrontDoor',
  'AzureFrontDoor.Frontend',
  'AzureActiveDirectory',
  'VirtualNetwork',
  'Sql',
];
const hosts = ['pypi.org', 'files.pypi.org', 'a.org', 'a.com', 'ml.azure.com'];

/** What of many destinations the rules let through, by the reading that checks have of them. */
function reachOf(isolation: WorkspaceIsolation) {
  const { custom, rulesInForce } = readFacts(isolation);
  const { list, rules = [] } = rulesInForce;
  const context = {
    list,
    region: 'westeurope',
    hostPorts: custom ? undefined : '80,443',
  };
  return (['TCP', 'UDP'] as const).flatMap(protocol =>
    [22, 80, 443, 450].flatMap(port =>
      [
        ...tags.map(tag => ({ tags: [tag], hosts: [] })),
        ...hosts.map(host => ({ tags: [], hosts: [host] })),
      ].map(
        destination =>
          reached(rules, { ...destination, protocol, ports: [port] }, context)
            .reach.state,
      ),
    ),
  );
}

const endpointsOf = (isolation: WorkspaceIsolation) =>
  new Set(
    readFacts(isolation).rulesInForce.rules?.flatMap(
      ({ serviceResourceId, subresourceTarget }) =>
        serviceResourceId ? `${serviceResourceId} ${subresourceTarget}` : [],
    ),
  );

describe('linting', () => {
  it('finds every kind of fault among what is drawn at random', () => {
    const found = new Set<string>();
    for (const [isolation, policy] of fc.sample(
      fc.tuple(faultyRules, approvingPolicy),
      { numRuns: 300, seed: 1 },
    )) {
      for (const { rule } of lintOutbound(isolation, policy)) found.add(rule);
    }
    expect([...found].sort()).toEqual(findingRules.map(({ id }) => id).sort());
  });

  it('proposes fixes that take away what they are for and bring nothing new', () => {
    fc.assert(
      fc.property(faultyRules, approvingPolicy, (isolation, policy) => {
        const found = lintOutbound(isolation, policy);
        const before = new Set(found.map(keyOf));
        for (const finding of found) {
          if (!finding.fix) continue;
          const mended = patched(isolation, finding.fix.patch);
          expect(workspaceIsolationSchema.safeParse(mended).success).toBe(true);
          const after = lintOutbound(mended, policy).map(keyOf);
          expect(after).not.toContain(keyOf(finding));
          expect(after.filter(key => !before.has(key))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('proposes a fix for everything in a managed network', () => {
    fc.assert(
      fc.property(faultyRules, approvingPolicy, (isolation, policy) => {
        fc.pre(isolation.outbound?.isolationMode !== 'Disabled');
        for (const { fix } of lintOutbound(isolation, policy)) {
          expect(fix?.patch.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('lets out the same without what repeats and what stands in a shadow', () => {
    fc.assert(
      fc.property(faultyRules, isolation => {
        const idle = lintOutbound(isolation, baselinePolicy).filter(
          ({ rule }) => rule === 'duplicate' || rule === 'shadowed',
        );
        for (const { fix } of idle) {
          const mended = patched(isolation, fix!.patch);
          expect(reachOf(mended)).toEqual(reachOf(isolation));
          expect(endpointsOf(mended)).toEqual(endpointsOf(isolation));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an end: fix after fix, nothing that repeats or stands in a shadow is left', () => {
    fc.assert(
      fc.property(faultyRules, start => {
        const idle = (isolation: WorkspaceIsolation) =>
          lintOutbound(isolation, baselinePolicy).find(
            ({ rule }) => rule === 'duplicate' || rule === 'shadowed',
          );
        let isolation = start;
        for (
          let finding = idle(isolation);
          finding;
          finding = idle(isolation)
        ) {
          isolation = patched(isolation, finding.fix!.patch);
        }
        expect(reachOf(isolation)).toEqual(reachOf(start));
      }),
      { numRuns: 200 },
    );
  });

  it('takes whatever the model takes, and points at what is there', () => {
    fc.assert(
      fc.property(anyIsolation, approvingPolicy, (isolation, policy) => {
        for (const { pointer } of lintOutbound(isolation, policy)) {
          expect(pointer).toMatch(
            /^(\/outbound\/firewallSku|(\/outbound|\/customNetwork\/egress)\/rules\/\d+\/\w+)$/,
          );
        }
      }),
    );
  });
});

describe('linting many rules', () => {
  const kinds: ((n: number) => OutboundRule)[] = [
    n => ({ type: 'FQDN', fqdn: `a${n}.b${n % 7}.org` }),
    n => ({ type: 'FQDN', fqdn: `*.b${n % 40}.org`, portRanges: '443' }),
    n => ({ type: 'FQDN', fqdn: 'pypi.org', portRanges: `${n}` }),
    n => ({
      type: 'ServiceTag',
      serviceTag: `Storage.r${n}`,
      protocol: 'TCP',
      portRanges: `${2 * n}`,
      addressPrefixes: [],
    }),
    n => ({
      type: 'PrivateEndpoint',
      serviceResourceId: `/subscriptions/s/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/s${
        n % 9
      }`,
      subresourceTarget: 'blob',
      sparkEnabled: true,
    }),
  ];

  /** How often something is looked up, taken out of a list, or compared while so many rules are linted. */
  function workOf(count: number, isCustom: boolean): number {
    const rules = Array.from({ length: count }, (_, n) => ({
      name: `r${n}`,
      ...kinds[n % kinds.length](n),
    }));
    const managed: WorkspaceIsolation = {
      ...approvedOnly(),
      needs: [],
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
    };
    const isolation: WorkspaceIsolation = isCustom
      ? {
          ...managed,
          outbound: { isolationMode: 'Disabled', rules: [] },
          customNetwork: {
            virtualNetworks: [{ name: 'v' }],
            egress: { filter: 'Firewall', defaultAction: 'Deny', rules },
          },
        }
      : managed;
    const policy = {
      ...baselinePolicy,
      destinations: { writeCapable: ['evil.org'], approved: [] },
    };
    const spies = [
      jest.spyOn(Map.prototype, 'get'),
      jest.spyOn(Map.prototype, 'has'),
      jest.spyOn(Set.prototype, 'has'),
      jest.spyOn(String.prototype, 'endsWith'),
      jest.spyOn(String.prototype, 'toLowerCase'),
      jest.spyOn(Array.prototype, 'push'),
    ];
    lintOutbound(isolation, policy);
    const work = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    spies.forEach(spy => spy.mockRestore());
    return work;
  }

  it.each([
    ['managed', false],
    ['custom', true],
  ])(
    'takes ten times the work for ten times the rules of a %s network',
    (_, isCustom) => {
      workOf(100, isCustom);
      const few = workOf(100, isCustom);
      expect(few).toBeGreaterThan(1000);
      expect(workOf(1000, isCustom) / few).toBeLessThan(12);
    },
  );
});
