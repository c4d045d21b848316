import { approvedOnly } from '@ringfence/testing';
import { allChecks } from '../checks';
import { WorkspaceIsolation } from '../model';
import { evaluate } from '../posture';
import { regulatedPolicy } from './regulated';

const { tiers, enforcement } = regulatedPolicy;
const strict = Object.entries(tiers).filter(
  ([, { minimumVerdict }]) => minimumVerdict === 'exfiltration-protected',
);

const OTHER = '22222222-2222-4222-8222-222222222222';

const toOtherSubscription = (
  dataClassification: string,
): WorkspaceIsolation => {
  const isolation = approvedOnly({ dataClassification });
  const [rule] = isolation.outbound!.rules!;
  rule.serviceResourceId = rule.serviceResourceId!.replace(
    /^\/subscriptions\/[^/]+/,
    `/subscriptions/${OTHER}`,
  );
  return isolation;
};

describe('the regulated policy', () => {
  it('has tiers that ask for the highest verdict', () => {
    expect(strict.map(([name]) => name)).toEqual([
      'confidential',
      'restricted',
    ]);
  });

  it.each(strict)(
    'makes every check mandatory for %s data whose failure opens a lane',
    (_name, tier) => {
      const lenient = allChecks.filter(
        ({ id, opens }) =>
          opens !== undefined &&
          opens !== 'closed' &&
          (tier.enforcement?.[id] ?? enforcement[id]) !== 'mandatory',
      );
      expect(lenient.map(({ id }) => id)).toEqual([]);
    },
  );

  describe('with a private endpoint into another subscription', () => {
    const judge = (dataClassification: string, subscriptions?: string[]) =>
      evaluate(toOtherSubscription(dataClassification), {
        ...regulatedPolicy,
        destinations: { ...regulatedPolicy.destinations, subscriptions },
      });

    it('keeps the lane closed, names it in the sentence and refuses it', () => {
      const { lanes, sentence, compliance } = judge('restricted');
      expect(lanes.outbound.state).toBe('closed');
      expect(sentence).toContain(
        'data can leave only to 1 approved destination, in another subscription',
      );
      expect(compliance.meets).toBe('no');
      expect(compliance.failing.map(({ check }) => check)).toEqual([
        'private-endpoint-other-subscription',
      ]);
    });

    it('takes it where the subscription is listed, in any spelling', () => {
      expect(judge('restricted', [OTHER.toUpperCase()]).compliance.meets).toBe(
        'yes',
      );
    });

    it('takes it of data that may leave', () => {
      expect(judge('internal').compliance.meets).toBe('yes');
    });
  });
});
