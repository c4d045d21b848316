import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
  publicWorkspace,
} from '@ringfence/testing';
import { evaluate } from '../posture';
import { WorkspaceIsolation } from '../model';
import { SHIPPED_POLICIES, shippedPolicy } from './shipped';

const judge = (name: string, isolation: WorkspaceIsolation) => {
  const { compliance } = evaluate(isolation, shippedPolicy(name)!);
  return {
    meets: compliance.meets,
    failing: compliance.failing.map(({ check, reason }) => check ?? reason),
  };
};

const withRule = (rule: object, dataClassification: string) => {
  const isolation = approvedOnly();
  return {
    ...isolation,
    dataClassification,
    outbound: {
      ...isolation.outbound,
      rules: [...isolation.outbound!.rules!, rule],
    },
  };
};

const host = (fqdn: string) => ({ name: 'host', type: 'FQDN', fqdn });

it('is found by its name, and nothing else is', () => {
  expect(SHIPPED_POLICIES.map(name => shippedPolicy(name)?.name)).toEqual([
    'baseline',
    'regulated',
    'sandbox',
  ]);
  expect(shippedPolicy('constructor')).toBeUndefined();
});

describe('the baseline', () => {
  const classified = (isolation: WorkspaceIsolation, data: string) => ({
    ...isolation,
    dataClassification: data,
  });

  it.each([
    ['public', publicWorkspace(), 'yes'],
    ['public', noVirtualNetwork(), 'no'],
    ['internal', publicWorkspace(), 'yes'],
    ['confidential', publicWorkspace(), 'no'],
    ['confidential', internetOutbound(), 'yes'],
    ['restricted', internetOutbound(), 'no'],
    ['restricted', approvedOnly(), 'yes'],
    ['restricted', customExfiltrationPrevention(), 'yes'],
  ])('asks of %s data what its verdict says', (data, isolation, meets) => {
    expect(judge('baseline', classified(isolation, data)).meets).toBe(meets);
  });

  it('restricts no destination', () => {
    expect(
      judge('baseline', withRule(host('pypi.org'), 'confidential')),
    ).toEqual({ meets: 'yes', failing: [] });
  });
});

describe('the regulated policy', () => {
  it.each([approvedOnly, customExfiltrationPrevention])(
    'takes restricted data where all destinations are private (%p)',
    make => {
      expect(judge('regulated', make())).toEqual({ meets: 'yes', failing: [] });
    },
  );

  it('lets internal data go to the internet, and confidential data to no host', () => {
    expect(judge('regulated', withRule(host('pypi.org'), 'internal'))).toEqual({
      meets: 'yes',
      failing: [],
    });
    const { meets, failing } = judge(
      'regulated',
      withRule(host('pypi.org'), 'Confidential'),
    );
    expect(meets).toBe('no');
    expect(failing).toEqual(expect.arrayContaining(['verdict', 'destination']));
  });

  it('holds restricted data to what it holds confidential data to', () => {
    const failing = (data: string) =>
      judge('regulated', withRule(host('*.github.com'), data)).failing;
    expect(failing('restricted')).toEqual(failing('confidential'));
    expect(failing('restricted')).toEqual(
      expect.arrayContaining(['write-capable-destinations', 'wildcard-hosts']),
    );
  });

  it('lets nobody reach a node or an endpoint from the internet, whatever the data', () => {
    const isolation = { ...approvedOnly(), dataClassification: 'public' };
    const open = {
      ...isolation,
      compute: [{ name: 'cpu', type: 'AmlCompute', nodePublicIp: true }],
      endpoints: [
        {
          name: 'score',
          kind: 'online',
          computeType: 'Managed',
          publicNetworkAccess: 'Enabled',
        },
      ],
    };
    expect(judge('regulated', isolation).meets).toBe('yes');
    expect(judge('regulated', open).failing).toEqual(
      expect.arrayContaining(['compute-public-ip', 'endpoint-public-access']),
    );
  });

  it('leaves restricted data to a person, and confidential data to itself', () => {
    const { tiers } = shippedPolicy('regulated')!;
    expect(tiers.restricted.approval).toBe('manual');
    expect(tiers.confidential.approval).toBe('automatic');
  });
});

describe('the sandbox policy', () => {
  const withData = (dataClassification: string) => ({
    ...noVirtualNetwork(),
    dataClassification,
  });

  it('takes public data in a workspace on the internet', () => {
    expect(judge('sandbox', withData('public'))).toEqual({
      meets: 'yes',
      failing: [],
    });
  });

  it('does not take internal data there', () => {
    expect(judge('sandbox', withData('internal')).meets).toBe('no');
    expect(
      judge('sandbox', { ...publicWorkspace(), dataClassification: 'internal' })
        .meets,
    ).toBe('yes');
  });

  it.each(['confidential', 'restricted'])(
    'never takes %s data, however isolated the workspace',
    data => {
      expect(
        judge('sandbox', { ...approvedOnly(), dataClassification: data }),
      ).toEqual({ meets: 'unknown', failing: ['classification'] });
    },
  );

  it('does not take what Azure refuses', () => {
    expect(
      judge('sandbox', { ...withData('public'), workspace: { name: '!' } })
        .meets,
    ).toBe('no');
  });
});
