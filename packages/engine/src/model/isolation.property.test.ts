import fc from 'fast-check';
import { baselinePolicy } from '../policy';
import { evaluate } from '../posture';
import { workspaceIsolationSchema } from './isolationSchema';

const KEYS = [
  'inbound',
  'outbound',
  'rules',
  'resources',
  'storage',
  'compute',
  'customNetwork',
  'virtualNetworks',
  'publicNetworkAccess',
  'ipRules',
  'name',
  'type',
  '__proto__',
  'constructor',
  'toString',
];

const anyJson = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.jsonValue(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 5 })
      .map(entries =>
        JSON.parse(
          `{${entries
            .map(
              ([key, value]) =>
                `${JSON.stringify(key)}:${JSON.stringify(value)}`,
            )
            .join(',')}}`,
        ),
      ),
  ),
})).value;

describe('the schema', () => {
  it('takes or refuses any JSON, and what it takes can be judged', () => {
    fc.assert(
      fc.property(anyJson, value => {
        const parsed = workspaceIsolationSchema.safeParse(value);
        const judged = parsed.success && evaluate(parsed.data, baselinePolicy);
        expect(parsed.success).toBe(Boolean(judged));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is nested without end', () => {
    const depth = 5_000;
    const deep = JSON.parse(
      `${'{"outbound":'.repeat(depth)}1${'}'.repeat(depth)}`,
    );
    expect(workspaceIsolationSchema.safeParse(deep).success).toBe(false);
  });

  it('refuses 10,000 rules and names the list', () => {
    const rules = Array.from({ length: 10_000 }, () => ({ type: 'FQDN' }));
    const { error } = workspaceIsolationSchema.safeParse({
      outbound: { rules },
    });
    expect(error?.issues[0].path).toEqual(['outbound', 'rules']);
  });

  it('leaves nothing of a prototype behind', () => {
    const hostile = JSON.parse(
      '{"inbound":{"__proto__":{"publicNetworkAccess":"Disabled"}}}',
    );
    expect(workspaceIsolationSchema.safeParse(hostile).success).toBe(false);
    expect(({} as Record<string, unknown>).publicNetworkAccess).toBeUndefined();
  });
});

describe('the engine', () => {
  it.each([
    ['stars', '*'.repeat(2000)],
    ['starred labels', '*.'.repeat(1000)],
    ['labels', 'a.'.repeat(1000)],
    ['hyphens', `${'-'.repeat(1999)}a`],
    ['commas', ','.repeat(2000)],
    ['ports', '1-1,'.repeat(500)],
    ['digits', '9'.repeat(2000)],
    ['slashes', '/'.repeat(2000)],
    ['a negative prefix', '1.2.3.4/-1'],
    ['a prefix without end', `1.2.3.4/${'9'.repeat(300)}`],
    ['an octal address', '0177.0.0.1'],
    ['mapped IPv6', '::ffff:203.0.113.7'],
  ])('judges a thousand rules and addresses made of %s', (_, text) => {
    const rules = ['FQDN', 'ServiceTag', 'PrivateEndpoint'].flatMap(type =>
      Array.from({ length: 333 }, () => ({
        name: text,
        type,
        fqdn: text,
        serviceTag: text,
        portRanges: text,
        addressPrefixes: [text],
        serviceResourceId: text,
        subresourceTarget: text,
      })),
    );
    const posture = evaluate(
      workspaceIsolationSchema.parse({
        inbound: {
          publicNetworkAccess: 'Enabled',
          ipRules: Array.from({ length: 1000 }, () => text),
        },
        outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
        customNetwork: {
          virtualNetworks: [
            {
              addressSpace: [text],
              subnets: [{ name: text, addressPrefix: text }],
            },
          ],
        },
      }),
      baselinePolicy,
    );
    expect(posture.verdict).toBe('invalid');
    expect(posture.sentence.length).toBeLessThan(400);
  });
});
