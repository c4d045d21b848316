import { english } from '../__testUtils__/english';
import { completeIsolation } from '../__testUtils__/isolations';
import {
  addRule,
  initialIsolation,
  problemsOf as problemsIn,
  setIdentity,
  setInboundAccess,
  setRuleText,
} from '.';

const problemsOf = (value: unknown) => problemsIn(value, english);
const at = (value: unknown) => problemsOf(value).map(({ pointer }) => pointer);

describe('what keeps a request from going on', () => {
  it('is nothing when everything is answered and Azure takes it', () => {
    expect(problemsOf(completeIsolation())).toEqual([]);
  });

  it('is an empty form', () => {
    expect(at(undefined)).toEqual(['']);
    expect(at({})).toEqual(['']);
  });

  it('is every part of the identity that is missing, and the classification', () => {
    expect(at(initialIsolation())).toEqual([
      '/workspace/name',
      '/workspace/subscriptionId',
      '/workspace/resourceGroup',
      '/dataClassification',
    ]);
  });

  it.each([
    ['subscriptionId', 'my-subscription'],
    ['subscriptionId', '5f0c7a52-1a89-4b7e-9a43-0c2f8f6d1b1'],
    ['resourceGroup', 'rg.'],
    ['resourceGroup', 'rg with blanks'],
    ['resourceGroup', 'r'.repeat(91)],
    ['name', 'a'],
    ['name', '<b>name</b>'],
  ] as const)('is a %s like %j', (part, text) => {
    const isolation = setIdentity(completeIsolation(), part, text);
    expect(at(isolation)).toEqual([`/workspace/${part}`]);
  });

  it('is a value of another shape, told by its place', () => {
    expect(problemsOf({ outbound: { rules: 'all' } })).toEqual([
      {
        pointer: '/outbound/rules',
        message: expect.stringMatching(/^\/outbound\/rules: /),
      },
    ]);
    expect(problemsOf({ inbuond: {} })[0].message).toMatch(/inbuond/);
    expect(problemsOf('everything')).toHaveLength(1);
    expect(problemsOf([1])).toHaveLength(1);
  });

  it('is selected access with no address, and an address Azure does not take', () => {
    expect(at(setInboundAccess(completeIsolation(), 'selected'))).toEqual([
      '/inbound/ipRules',
    ]);
    const internal = setInboundAccess(completeIsolation(), 'selected', [
      '203.0.113.7',
      '10.0.0.1',
    ]);
    expect(at(internal)).toEqual(['/inbound/ipRules/1']);
  });

  it('is a rule without its destination, whatever its type', () => {
    const types = ['FQDN', 'ServiceTag', 'PrivateEndpoint'] as const;
    const isolation = types.reduce(
      (all, type) => addRule(all, type),
      completeIsolation(),
    );
    expect(at(isolation)).toEqual([
      '/outbound/rules/0/fqdn',
      '/outbound/rules/1/serviceTag',
      '/outbound/rules/2/serviceResourceId',
      '/outbound/rules/2/subresourceTarget',
    ]);
  });

  it('is each constraint of Azure that is not met, with what was expected', () => {
    const host = setRuleText(
      addRule(completeIsolation(), 'FQDN'),
      0,
      'fqdn',
      'pypi.org',
    );
    const [problem, ...others] = problemsOf(
      setRuleText(host, 0, 'portRanges', '22'),
    );
    expect(problem).toEqual({
      pointer: '/outbound/rules/0/portRanges',
      message:
        'Host rules use ports 80 and 443 only: port "22" on a host rule. Expected: port 80, 443, both, or none stated',
    });
    expect(others).toEqual([]);
  });

  it('is not a risk that works and only weakens the isolation', () => {
    expect(problemsOf(setInboundAccess(completeIsolation(), 'all'))).toEqual(
      [],
    );
  });
});
