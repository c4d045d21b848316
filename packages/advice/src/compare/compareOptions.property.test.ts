import {
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
  regulatedPolicy,
  sandboxPolicy,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { isStorageHost } from '@ringfence/engine/internal';
import fc from 'fast-check';
import { anyNeeds } from '../__testUtils__/needs';
import { compareOptions } from './compareOptions';
import { comparisonSchema } from './comparisonSchema';
import { needFacts, NeedId } from './needFacts';
import { Needs, plainNeeds } from './needs';

const strictPolicy: Policy = {
  ...baselinePolicy,
  name: 'strict',
  enforcement: {
    'locked-out': 'mandatory',
    'public-access-restricted': 'mandatory',
    'managed-network-logs': 'mandatory',
  },
  regions: ['westeurope'],
};

/** Approves one host, for everybody. */
const narrowPolicy: Policy = {
  ...baselinePolicy,
  name: 'narrow',
  destinations: {
    writeCapable: ['upload.example.org'],
    approved: [
      { destination: 'pypi.org', owner: 'platform', reason: 'packages' },
    ],
  },
};

const question = fc.tuple(
  anyNeeds,
  fc.constantFrom(
    baselinePolicy,
    strictPolicy,
    regulatedPolicy,
    sandboxPolicy,
    narrowPolicy,
  ),
);

/** From what fits to what does not. */
const FITS = ['yes', 'unknown', 'no'];

/** The hosts that the rules of an isolation let out. */
const hostsOf = ({ outbound, customNetwork }: WorkspaceIsolation) =>
  [...(outbound?.rules ?? []), ...(customNetwork?.egress?.rules ?? [])].flatMap(
    ({ fqdn }) => fqdn ?? [],
  );

/** The needs without any but these. */
function only(needs: Needs, ids: readonly string[]): Needs {
  const has = (id: string) => ids.includes(id);
  const fields = new Set<string>(
    ids.map(id =>
      id === 'data-classification'
        ? 'dataClassification'
        : needFacts[id as NeedId]?.field ?? id,
    ),
  );
  const kept: Needs = Object.fromEntries(
    Object.entries(needs).filter(([field]) => fields.has(field)),
  );
  return {
    ...kept,
    clients: kept.clients?.filter(client => has(`clients-${client}`)),
    avoid: kept.avoid?.filter(what => has(`avoid-${what}`)),
    nothingElse: true,
  };
}

const holds = (check: (needs: Needs, policy: Policy) => void, numRuns = 150) =>
  fc.assert(
    fc.property(question, ([needs, policy]) => check(needs, policy)),
    { numRuns },
  );

describe('every comparison', () => {
  it('has the shape that it says it has', () => {
    holds((needs, policy) => {
      const answer = compareOptions(needs, policy);
      expect(comparisonSchema.parse(answer)).toEqual(answer);
    });
  });

  it('recommends what complies, whenever an option that fits does', () => {
    const outcomes: Record<string, number> = {};
    holds((needs, policy) => {
      const { recommendation, options } = compareOptions(needs, policy);
      const { outcome } = recommendation;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const good = options.filter(
        ({ fits, compliance }) => fits === 'yes' && compliance.meets === 'yes',
      );
      const option = 'option' in recommendation && recommendation.option;
      const chosen = options.filter(({ id }) => id === option);
      const told = {
        chosen: chosen.length,
        refused: chosen.filter(
          ({ fits, compliance }) => fits === 'no' || compliance.meets === 'no',
        ),
        complies: chosen.some(({ compliance }) => compliance.meets === 'yes'),
        isGood: chosen.some(each => good.includes(each)),
      };
      expect(told).toEqual({
        chosen: outcome === 'none' ? 0 : 1,
        refused: [],
        complies: good.length > 0 || told.complies,
        isGood: outcome === 'recommended',
      });
      expect(outcome === 'none' && good).toEqual(outcome === 'none' && []);
    }, 300);
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(5);
    expect(Object.keys(outcomes).sort()).toEqual([
      'none',
      'provisional',
      'recommended',
    ]);
  });

  it('never recommends a weaker verdict than another that would do', () => {
    holds((needs, policy) => {
      const { recommendation, options } = compareOptions(needs, policy);
      if (recommendation.outcome === 'none') return;
      const chosen = options.find(({ id }) => id === recommendation.option)!;
      const better = options.filter(
        ({ fits, compliance, level }) =>
          fits !== 'no' &&
          compliance.meets === chosen.compliance.meets &&
          level > chosen.level,
      );
      expect(better).toEqual([]);
    });
  });

  it('has a dated page behind everything that it says', () => {
    holds((needs, policy) => {
      const { recommendation, options } = compareOptions(needs, policy);
      const said = options.flatMap(({ reasons, loses, costs, later }) => [
        ...reasons,
        ...loses,
        ...costs,
        ...later,
      ]);
      const because =
        recommendation.outcome === 'none' ? [] : recommendation.because;
      for (const { source } of [...said, ...because]) {
        expect(source.url).toMatch(/^https:\/\//);
        expect(source.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
      }
      expect(because.length > 0 || recommendation.outcome === 'none').toBe(
        true,
      );
    });
  });

  it('gives workspaces that Azure takes and that have the hosts in them', () => {
    holds((needs, policy) => {
      for (const { isolation, verdict } of compareOptions(needs, policy)
        .options) {
        expect(workspaceIsolationSchema.parse(isolation)).toEqual(isolation);
        expect(completeRequest(isolation)).toEqual(isolation);
        const failing = evaluate(isolation, policy).results.filter(
          ({ nature, status }) => nature === 'constraint' && status === 'fail',
        );
        expect(failing).toEqual([]);
        expect(verdict).not.toBe('invalid');
        const mode = isolation.outbound?.isolationMode;
        const isFiltered =
          isolation.customNetwork?.egress?.defaultAction === 'Deny';
        const wanted = (plainNeeds(needs).hosts ?? []).filter(
          host =>
            isFiltered ||
            (mode === 'AllowOnlyApprovedOutbound' && !isStorageHost(host)),
        );
        expect(hostsOf(isolation)).toEqual(expect.arrayContaining(wanted));
      }
    });
  });

  it('says no where something needed speaks against it, and only there', () => {
    holds((needs, policy) => {
      for (const { fits, reasons } of compareOptions(needs, policy).options) {
        const effects = reasons.map(({ effect }) => effect);
        expect(effects.includes('refuses')).toBe(fits === 'no');
        const isOpen = effects.includes('would-refuse');
        expect(isOpen && fits).toBe(isOpen && 'unknown');
      }
    });
  });

  it('fits no less when less is needed', () => {
    holds((needs, policy) => {
      const before = compareOptions(needs, policy).options;
      for (const field of Object.keys(needs) as (keyof Needs)[]) {
        if (needs[field] !== true || field === 'nothingElse') continue;
        const after = compareOptions({ ...needs, [field]: false }, policy);
        after.options.forEach(({ fits }, index) => {
          expect(FITS.indexOf(fits)).toBeLessThanOrEqual(
            FITS.indexOf(before[index].fits),
          );
        });
      }
    }, 60);
  });

  it('settles a need that was not said one way or the other', () => {
    holds((needs, policy) => {
      const open = { ...needs, nothingElse: false };
      const before = compareOptions(open, policy).options;
      const after = compareOptions({ ...needs, nothingElse: true }, policy);
      after.options.forEach(({ fits }, index) => {
        expect(fits === 'no').toBe(before[index].fits === 'no');
        expect(FITS.indexOf(fits)).toBeLessThanOrEqual(
          FITS.indexOf(before[index].fits),
        );
      });
    });
  });

  it('names needs that no option meets by themselves, and of which none can go', () => {
    let none = 0;
    holds((needs, policy) => {
      const { recommendation } = compareOptions(needs, policy);
      if (recommendation.outcome !== 'none') return;
      none += 1;
      const named = recommendation.contradiction.needs;
      const outcomeOf = (left: readonly string[]) =>
        compareOptions(only(needs, left), policy).recommendation.outcome;
      expect([named, outcomeOf(named)]).toEqual([named, 'none']);
      // Only options as they are built are judged, so that what policy asks of
      // a network behind a public option is seen of one network alone.
      if (policy.destinations.approved) return;
      for (const need of named.filter(other => other !== 'policy')) {
        const left = named.filter(other => other !== need);
        expect([left, outcomeOf(left)]).not.toEqual([left, 'none']);
      }
    }, 300);
    expect(none).toBeGreaterThan(20);
  });
});
