import { ConfigReader } from '@backstage/config';
import { baselinePolicy } from '@ringfence/backstage-plugin-ml-workspace-common';
import { JsonObject } from '@backstage/types';
import { readPolicy } from './readPolicy';
import { readEntityNamespace } from './readEntityNamespace';

const read = (policy?: JsonObject) =>
  readPolicy(new ConfigReader({ mlWorkspace: { policy } }));

const policy = (changes: JsonObject = {}): JsonObject => ({
  name: 'contoso',
  revision: 3,
  tiers: { internal: { minimumVerdict: 'isolated' } },
  ...changes,
});

describe('reading the policy', () => {
  it('takes the baseline where none is written', () => {
    const shipped = { policy: baselinePolicy, origin: 'shipped' };
    expect(read()).toEqual(shipped);
    expect(readPolicy(new ConfigReader({}))).toEqual(shipped);
  });

  it('fills in what a policy leaves out', () => {
    expect(read(policy())).toEqual({
      origin: 'configured',
      policy: {
        name: 'contoso',
        revision: 3,
        tiers: {
          internal: { minimumVerdict: 'isolated', approval: 'automatic' },
        },
        enforcement: {},
        destinations: { writeCapable: [] },
      },
    });
  });

  it('takes enforcement of any risk and advice', () => {
    const enforcement = {
      'locked-out': 'off',
      'compute-public-ip': 'mandatory',
      'workspace-name': 'mandatory',
    };
    expect(read(policy({ enforcement })).policy.enforcement).toEqual(
      enforcement,
    );
  });

  it.each<[string, JsonObject, string]>([
    [
      'a verdict that does not exist',
      policy({ tiers: { internal: { minimumVerdict: 'isolatd' } } }),
      'mlWorkspace.policy.tiers.internal.minimumVerdict: expected one of exfiltration-protected, isolated, partially-isolated, exposed, got "isolatd"',
    ],
    [
      'a verdict nobody can ask for',
      policy({ tiers: { internal: { minimumVerdict: 'invalid' } } }),
      'mlWorkspace.policy.tiers.internal.minimumVerdict: expected one of',
    ],
    [
      'an approval that does not exist',
      policy({
        tiers: { internal: { minimumVerdict: 'isolated', approval: 'maybe' } },
      }),
      'mlWorkspace.policy.tiers.internal.approval: expected one of automatic, manual, got "maybe"',
    ],
    [
      'no revision',
      { name: 'contoso', tiers: {} },
      'mlWorkspace.policy.revision: expected number, but it is missing',
    ],
    [
      'a revision written as text',
      policy({ revision: '3' }),
      'mlWorkspace.policy.revision: expected number, got "3"',
    ],
    [
      'revision zero',
      policy({ revision: 0 }),
      'mlWorkspace.policy.revision: expected another value (Too small: expected number to be >0), got 0',
    ],
    [
      'a misspelt setting',
      policy({ region: ['westeurope'] }),
      'mlWorkspace.policy.region: there is no such setting',
    ],
    [
      'a check that does not exist',
      policy({ enforcement: { 'lockd-out': 'mandatory' } }),
      'mlWorkspace.policy.enforcement.lockd-out: there is no such check; expected one of ',
    ],
    [
      'an enforcement that does not exist',
      policy({ enforcement: { 'locked-out': 'warn' } }),
      'mlWorkspace.policy.enforcement.locked-out: expected one of mandatory, advisory, off, got "warn"',
    ],
    [
      'a constraint that is switched off',
      policy({ enforcement: { 'workspace-name': 'off' } }),
      'mlWorkspace.policy.enforcement.workspace-name: expected mandatory, got "off"',
    ],
    [
      'a constraint that only advises',
      policy({ enforcement: { 'workspace-name': 'advisory' } }),
      'mlWorkspace.policy.enforcement.workspace-name: expected mandatory, got "advisory"',
    ],
    [
      'two tiers of one name',
      policy({
        tiers: {
          internal: { minimumVerdict: 'isolated' },
          Internal: { minimumVerdict: 'exposed' },
        },
      }),
      'mlWorkspace.policy.tiers.Internal: expected tier names that differ',
    ],
  ])('stops at %s and names the key', (_, written, message) => {
    expect(() => read(written)).toThrow(message);
  });

  it('names every wrong key at once', () => {
    const wrong = () => read({ name: 'contoso', revision: 1.5, tiers: [] });
    expect(wrong).toThrow(/mlWorkspace\.policy\.revision: /);
    expect(wrong).toThrow(/mlWorkspace\.policy\.tiers: /);
  });
});

describe('reading the namespace', () => {
  const namespace = (entityNamespace?: string) =>
    readEntityNamespace(new ConfigReader({ mlWorkspace: { entityNamespace } }));

  it('is default unless another is written', () => {
    expect(namespace()).toBe('default');
    expect(namespace('ml')).toBe('ml');
  });

  it('stops at one the catalog would not take, and names the key', () => {
    expect(() => namespace('ML Team')).toThrow(
      /^mlWorkspace\.entityNamespace: expected .* got "ML Team"/,
    );
  });
});
