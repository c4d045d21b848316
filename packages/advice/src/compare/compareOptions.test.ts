import { baselinePolicy } from '@ringfence/engine';
import { sources } from '@ringfence/engine/internal';
import { against, optionOf } from '../__testUtils__/needs';
import { Recommendation } from './answer';
import { compareOptions } from './compareOptions';
import { Needs } from './needs';
import { compareFor, ORDINARY } from './page/ordinary';
import { OptionId } from './ways';

const MANAGED: OptionId = 'managed-approved-only';
const INTERNET: OptionId = 'managed-internet-outbound';
const CUSTOM: OptionId = 'custom-network';
const FILTERED: OptionId = 'custom-network-exfiltration-prevention';

const chosen = (recommendation: Recommendation) =>
  recommendation.outcome === 'none' ? 'none' : recommendation.option;

describe('what a managed network is good for', () => {
  it('is chosen where nothing speaks against it', () => {
    const { recommendation } = compareFor();
    expect(recommendation.outcome).toBe('recommended');
    expect(chosen(recommendation)).toBe(MANAGED);
  });

  it.each<[string, Needs, string]>([
    [
      'minimal set-up and upkeep',
      { avoid: ['network-upkeep'] },
      'avoid-network-upkeep',
    ],
    [
      'managed online endpoints',
      { managedOnlineEndpoints: true },
      'managed-online-endpoints',
    ],
    ['serverless Spark', { serverlessSpark: true }, 'serverless-spark'],
    ['new features first', { avoid: ['late-features'] }, 'avoid-late-features'],
  ])('%s rules a custom network out', (_, more, need) => {
    const { recommendation } = compareFor(more);
    for (const id of [CUSTOM, FILTERED]) {
      expect(optionOf({}, id).fits).toBe('yes');
      expect(against(more, id)).toEqual([[need, sources.plan]]);
    }
    expect(chosen(recommendation)).toBe(MANAGED);
    expect(recommendation).toMatchObject({
      because: expect.arrayContaining([
        expect.objectContaining({ needs: [need], effect: 'meets' }),
      ]),
    });
  });

  it('HTTPS resources on premises are reached, so that they rule nothing out', () => {
    const more = { onPremisesHttps: true };
    expect(optionOf(more, MANAGED).reasons).toContainEqual(
      expect.objectContaining({
        needs: ['on-premises-https'],
        effect: 'meets',
        source: sources.onPremises,
      }),
    );
    expect(chosen(compareFor(more).recommendation)).toBe(MANAGED);
    expect(optionOf(more, MANAGED).isolation.outbound?.rules).toContainEqual(
      expect.objectContaining({
        subresourceTarget: 'appGwPrivateFrontendIpIPv4',
      }),
    );
  });
});

describe('what a managed network does without', () => {
  it('a firewall that costs nothing: who will not pay for one gets internet outbound', () => {
    const hosts = ['pypi.org'];
    const more: Needs = { hosts, avoid: ['firewall-cost'] };
    expect(chosen(compareFor({ hosts }).recommendation)).toBe(MANAGED);
    expect(against(more, MANAGED)).toEqual([
      ['avoid-firewall-cost and hosts', sources.plan],
    ]);
    expect(chosen(compareFor(more).recommendation)).toBe(INTERNET);
    const costs = optionOf({ hosts }, MANAGED).costs.map(({ id }) => id);
    expect(costs).toContain('managed-firewall');
    expect(optionOf({}, MANAGED).costs.map(({ id }) => id)).not.toContain(
      'managed-firewall',
    );
  });

  it.each<[string, Needs, string]>([
    ['logs of the network', { networkLogs: true }, 'network-logs'],
    [
      'resources that do not speak HTTPS',
      { onPremisesOther: true },
      'on-premises-other',
    ],
  ])('%s rule it out', (_, more, need) => {
    for (const id of [MANAGED, INTERNET]) {
      expect(against(more, id)).toEqual([[need, sources.plan]]);
    }
    expect(chosen(compareFor(more).recommendation)).toBe(FILTERED);
  });
});

describe('what a custom network is good for', () => {
  it.each<[string, Needs, string]>([
    ['a layout of your own', { existingNetwork: true }, 'existing-network'],
    ['resources outside Azure', { nonAzure: true }, 'non-azure'],
    ['anything on premises', { onPremisesOther: true }, 'on-premises-other'],
    ['an appliance of your own', { ownAppliance: true }, 'own-appliance'],
    ['AKS', { aks: true }, 'aks'],
  ])('%s makes it the choice', (_, more, need) => {
    const { recommendation } = compareFor(more);
    expect(chosen(recommendation)).toBe(FILTERED);
    expect(recommendation).toMatchObject({
      because: expect.arrayContaining([
        expect.objectContaining({ needs: [need] }),
      ]),
    });
  });
});

describe('what a custom network does without', () => {
  it.each<[string, Needs, string]>([
    [
      'new features at once',
      { avoid: ['late-features'] },
      'avoid-late-features',
    ],
    [
      'managed online endpoints',
      { managedOnlineEndpoints: true },
      'managed-online-endpoints',
    ],
    ['serverless Spark', { serverlessSpark: true }, 'serverless-spark'],
    ['foundation models', { foundationModels: true }, 'foundation-models'],
    ['MLflow without code', { noCodeMlflow: true }, 'no-code-mlflow'],
    [
      'freedom from building and running it',
      { avoid: ['network-upkeep'] },
      'avoid-network-upkeep',
    ],
  ])('%s cannot be had with a network that is there', (_, more, need) => {
    const both = { ...more, existingNetwork: true };
    expect(chosen(compareFor({ existingNetwork: true }).recommendation)).toBe(
      FILTERED,
    );
    const { recommendation } = compareFor(both);
    expect(recommendation).toMatchObject({
      outcome: 'none',
      contradiction: {
        needs: expect.arrayContaining([need, 'existing-network']),
      },
    });
  });
});

describe('a public workspace', () => {
  it('is the choice where people come from anywhere and the data allows it', () => {
    const { recommendation } = compareFor({ clients: ['internet'] });
    expect(chosen(recommendation)).toBe('public-conditional-access');
    expect(recommendation.outcome).toBe('recommended');
  });

  it('is never the choice where people can come in privately', () => {
    const { options } = compareFor();
    const fit = options.filter(({ fits }) => fits === 'yes');
    expect(fit.map(({ id }) => id)).toContain('public-conditional-access');
    expect(chosen(compareFor().recommendation)).toBe(MANAGED);
  });

  it('cannot hold confidential data, and the two needs are named', () => {
    const { recommendation } = compareFor({
      clients: ['internet'],
      dataClassification: 'confidential',
    });
    expect(recommendation).toEqual({
      outcome: 'none',
      contradiction: {
        needs: expect.arrayContaining([
          'clients-internet',
          'data-classification',
        ]),
        sentence: expect.stringContaining('the data is confidential'),
      },
    });
  });

  it('has an address list where the addresses can be listed', () => {
    const more: Needs = {
      clients: ['listed-addresses'],
      clientAddresses: ['203.0.113.0/24'],
    };
    expect(chosen(compareFor(more).recommendation)).toBe(
      'public-selected-addresses',
    );
    const { isolation } = optionOf(more, 'public-selected-addresses');
    expect(isolation.inbound?.ipRules).toEqual(['203.0.113.0/24']);
  });

  it('keeps compute in a network of yours where a managed one will not do', () => {
    const { isolation, fits } = optionOf(
      { clients: ['internet'], aks: true },
      'public-conditional-access',
    );
    expect(fits).toBe('yes');
    expect(isolation.outbound?.isolationMode).toBe('Disabled');
    expect(isolation.compute?.map(({ type }) => type)).toContain('AKS');
  });
});

describe('a need that is not said', () => {
  it('leaves the choice provisional and is asked for', () => {
    const { recommendation, options } = compareOptions(
      { ...ORDINARY, nothingElse: undefined, aks: false },
      baselinePolicy,
    );
    expect(options[0].fits).toBe('unknown');
    expect(recommendation).toMatchObject({
      outcome: 'provisional',
      option: MANAGED,
      open: expect.arrayContaining([
        'whether logs of the network have to be kept',
      ]),
    });
    expect(JSON.stringify(recommendation)).not.toContain('AKS');
  });

  it('never makes an open option the choice', () => {
    const { recommendation } = compareOptions(
      { dataClassification: 'internal', nothingElse: true },
      baselinePolicy,
    );
    expect(chosen(recommendation)).toBe(MANAGED);
    expect(recommendation.outcome).toBe('provisional');
  });

  it('leaves compliance open where it is the data classification', () => {
    const { recommendation } = compareFor({ dataClassification: undefined });
    expect(recommendation).toMatchObject({
      outcome: 'provisional',
      open: [expect.stringContaining('data classification')],
    });
  });
});

describe('policy', () => {
  it('rules out what does not reach the tier', () => {
    const restricted = { dataClassification: 'restricted' };
    expect(chosen(compareFor(restricted).recommendation)).toBe(MANAGED);
    expect(
      compareFor({ ...restricted, anyHost: true }).recommendation,
    ).toMatchObject({
      contradiction: {
        needs: expect.arrayContaining(['any-host', 'data-classification']),
      },
    });
    expect(
      compareFor({ ...restricted, hosts: ['upload.example.org'] })
        .recommendation,
    ).toMatchObject({
      contradiction: {
        needs: expect.arrayContaining(['hosts', 'data-classification']),
      },
    });
  });

  it('is named where it refuses the region', () => {
    const { recommendation } = compareFor(
      {},
      { ...baselinePolicy, regions: ['swedencentral'] },
    );
    expect(recommendation).toMatchObject({
      contradiction: { needs: ['region'] },
    });
  });
});
