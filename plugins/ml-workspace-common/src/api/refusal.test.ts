import { baselinePolicy, evaluate } from '@ringfence/engine';
import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { createRequestBodySchema } from './wishes';
import { fieldsOfZodError, refusalOf } from './refusal';

const body = (isolation: unknown) =>
  createRequestBodySchema.safeParse({ isolation, owner: 'group:default/ml' });
const fieldsOf = (isolation: unknown) =>
  fieldsOfZodError(body(isolation).error!);

describe('a body of the wrong shape', () => {
  it('names the field with its pointer and what was expected', () => {
    expect(fieldsOf({ inbound: { publicNetworkAccess: true } })).toEqual([
      {
        pointer: '/isolation/inbound/publicNetworkAccess',
        message: expect.stringContaining('expected string'),
        expected: 'string',
      },
    ]);
  });

  it('names a setting that does not exist, so that a misspelling is not lost', () => {
    expect(fieldsOf({ inbound: { publicNetworkAcess: 'Disabled' } })).toEqual([
      expect.objectContaining({
        pointer: '/isolation/inbound/publicNetworkAcess',
      }),
    ]);
  });

  it('refuses 1,001 rules and takes 1,000', () => {
    const rules = (n: number) => ({
      outbound: { rules: Array.from({ length: n }, () => ({})) },
    });
    expect(body(rules(1000)).success).toBe(true);
    expect(fieldsOf(rules(1001))[0].pointer).toBe('/isolation/outbound/rules');
  });

  it('refuses keys of the prototype', () => {
    expect(body(JSON.parse('{"__proto__": {"x": 1}}')).success).toBe(false);
  });
});

describe('a refusal', () => {
  it('is none for what policy allows', () => {
    expect(refusalOf(evaluate(approvedOnly(), baselinePolicy))).toBeUndefined();
  });

  it('names each field of a failing constraint, inside the body', () => {
    const isolation = {
      ...approvedOnly(),
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [
          { name: 'ssh', type: 'FQDN', fqdn: 'pypi.org', portRanges: '22' },
        ],
      },
    };
    const refusal = refusalOf(
      evaluate(isolation, baselinePolicy),
      '/isolation',
    );
    expect(refusal?.results.map(result => result.check)).toEqual([
      'fqdn-rule-ports',
    ]);
    expect(refusal?.fields).toContainEqual({
      pointer: '/isolation/outbound/rules/0/portRanges',
      message: 'Host rules use ports 80 and 443 only: port "22" on a host rule',
      expected: 'port 80, 443, both, or none stated',
    });
  });

  it('says which verdict the data needs', () => {
    const refusal = refusalOf(
      evaluate(
        { ...internetOutbound(), dataClassification: 'restricted' },
        baselinePolicy,
      ),
      '/isolation',
    );
    expect(refusal?.message).toContain('needs Exfiltration-protected');
    expect(refusal?.fields[0].expected).toBe(
      'exfiltration-protected or better',
    );
  });
});
