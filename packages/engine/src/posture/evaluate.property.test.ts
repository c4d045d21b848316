import { isolation, knowingLess } from '@ringfence/testing';
import fc from 'fast-check';
import { destinationList } from '../destinations';
import {
  LANE_STATES,
  OutboundRule,
  VERDICTS,
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '../model';
import { baselinePolicy, Policy } from '../policy';
import { evaluate } from './evaluate';
import { postureDigest, renderPosture, storePosture } from './stored';

const judge = (value: Parameters<typeof evaluate>[0]) =>
  evaluate(value, baselinePolicy);

describe('every judgement', () => {
  it('never gets better by knowing less, unless it was invalid', () => {
    fc.assert(
      fc.property(knowingLess, ({ value, less }) => {
        const before = judge(value);
        fc.pre(before.verdict !== 'invalid');
        for (const { pointer, isolation: lesser } of less) {
          // Without a word of one, no perimeter is thought of: else nothing
          // that is off could be called closed.
          if (pointer.endsWith('/perimeters')) continue;
          const after = judge(lesser);
          const lifted =
            after.level > before.level ||
            (after.compliance.meets === 'yes' &&
              before.compliance.meets !== 'yes');
          expect(lifted && `without ${pointer}: ${after.sentence}`).toBe(false);
        }
      }),
      { numRuns: 2500 },
    );
  });

  it('never fails a check by knowing less, save that a rule allows unless it says Deny and no perimeter is thought of', () => {
    const failing = (from: Parameters<typeof judge>[0]) =>
      judge(from)
        .results.filter(({ status }) => status === 'fail')
        .map(result => result.check);
    fc.assert(
      fc.property(knowingLess, ({ value, less }) => {
        const before = failing(value);
        for (const { pointer, isolation: lesser } of less) {
          const added = failing(lesser).filter(id => !before.includes(id));
          expect(
            /\/(action|perimeters)$/.test(pointer)
              ? []
              : added.map(id => `${id} without ${pointer}`),
          ).toEqual([]);
        }
      }),
      { numRuns: 2500 },
    );
  });

  it('reaches every verdict in at least 2 % of the generated cases', () => {
    const verdicts = fc.sample(isolation, 2000).map(v => judge(v).verdict);
    const shares = Object.fromEntries(
      VERDICTS.map(verdict => [
        verdict,
        verdicts.filter(v => v === verdict).length / verdicts.length,
      ]),
    );
    process.stdout.write(
      `${VERDICTS.map(
        verdict => `${verdict} ${(shares[verdict] * 100).toFixed(1)} %`,
      ).join(', ')}\n`,
    );
    for (const verdict of VERDICTS) {
      expect(shares[verdict]).toBeGreaterThanOrEqual(0.02);
    }
  });

  it('is never lifted by one more destination that takes data', () => {
    const destination = fc
      .constantFrom(
        ...destinationList.filter(entry => entry.class === 'write-capable'),
      )
      .map(
        ({ kind, value }): OutboundRule =>
          kind === 'tag'
            ? {
                name: 'one-more',
                type: 'ServiceTag',
                serviceTag: value,
                protocol: 'TCP',
                portRanges: '443',
                addressPrefixes: [],
              }
            : { name: 'one-more', type: 'FQDN', fqdn: value },
      );
    fc.assert(
      fc.property(isolation, destination, (value, rule) => {
        const before = judge(value);
        fc.pre(before.verdict !== 'invalid');
        const { outbound, customNetwork } = value;
        const more: WorkspaceIsolation = {
          ...value,
          outbound: { ...outbound, rules: [...(outbound?.rules ?? []), rule] },
          ...(customNetwork?.egress && {
            customNetwork: {
              ...customNetwork,
              egress: {
                ...customNetwork.egress,
                rules: [...(customNetwork.egress.rules ?? []), rule],
              },
            },
          }),
        };
        expect(judge(more).level).toBeLessThanOrEqual(before.level);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no weaker outbound lane when only approved destinations are left', () => {
    const within = (value: WorkspaceIsolation, isolationMode: string) =>
      judge({ ...value, outbound: { ...value.outbound, isolationMode } });
    const rank = (state: (typeof LANE_STATES)[number]) =>
      LANE_STATES.indexOf(state);
    fc.assert(
      fc.property(isolation, value => {
        const open = within(value, 'AllowInternetOutbound');
        fc.pre(open.verdict !== 'invalid');
        const approved = within(value, 'AllowOnlyApprovedOutbound').lanes
          .outbound;
        expect(rank(approved.worst)).toBeGreaterThanOrEqual(
          rank(open.lanes.outbound.worst),
        );
        expect(rank(approved.best)).toBeGreaterThanOrEqual(
          rank(open.lanes.outbound.best),
        );
      }),
    );
  });

  it('has the same verdict and lanes under any policy', () => {
    const strict: Policy = {
      ...baselinePolicy,
      enforcement: { 'both-dns-zones': 'mandatory' },
      regions: ['nowhere'],
      destinations: { writeCapable: ['pypi.org', 'ml.azure.com'] },
    };
    fc.assert(
      fc.property(isolation, value => {
        const [a, b] = [judge(value), evaluate(value, strict)];
        expect([b.verdict, b.level, b.lanes]).toEqual([
          a.verdict,
          a.level,
          a.lanes,
        ]);
      }),
    );
  });

  it('has a pointer to nothing but absent facts in heldBackBy', () => {
    fc.assert(
      fc.property(isolation, value => {
        for (const { pointer } of judge(value).heldBackBy) {
          let node: any = value;
          for (const part of pointer.split('/').slice(1)) node = node?.[part];
          const status = pointer.endsWith('/privateEndpoints');
          // Which cluster an endpoint runs on is no field of any entry.
          const cluster = pointer === '/compute';
          // What an attached compute or an endpoint lets out is no field of it,
          // and a stated route or status can lead to what is not described.
          const place = /^\/(compute|endpoints)\/\d+(\/subnetId)?$/;
          const leads = /^\/customNetwork\/|^\/outbound\/networkStatus$/;
          expect(
            node === undefined ||
              status ||
              cluster ||
              place.test(pointer) ||
              leads.test(pointer),
          ).toBe(true);
        }
      }),
    );
  });

  it('is told from its stored row as it was judged', () => {
    fc.assert(
      fc.property(isolation, value => {
        const posture = judge(value);
        const stored = JSON.parse(JSON.stringify(storePosture(posture)));
        expect(renderPosture(stored, value)).toEqual(posture);
        expect(postureDigest(stored)).toBe(
          postureDigest(storePosture(posture)),
        );
      }),
    );
  });

  it('never throws on what the schema accepts', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('*', '::/0', '1/1', '__proto__', '10.0.0.0/99', '*.'),
    );
    fc.assert(
      fc.property(
        fc.record({
          inbound: fc.record({
            publicNetworkAccess: text,
            ipRules: fc.array(text),
          }),
          outbound: fc.record({
            isolationMode: text,
            rules: fc.array(
              fc.record({
                name: text,
                type: fc.constantFrom(
                  'FQDN',
                  'ServiceTag',
                  'PrivateEndpoint',
                  '',
                ),
                fqdn: text,
                serviceTag: text,
                portRanges: text,
                serviceResourceId: text,
              }),
            ),
          }),
          dataClassification: text,
        }),
        value => {
          const posture = judge(workspaceIsolationSchema.parse(value));
          for (const result of posture.results) {
            expect(result.observed.length).toBeLessThan(200);
          }
        },
      ),
    );
  });
});
