import {
  baselinePolicy,
  regulatedPolicy,
  sandboxPolicy,
} from '@ringfence/engine';
import { ConfigReader } from '@backstage/config';
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

  it('takes a policy that comes with the package, by its name', () => {
    const at = (written: unknown) =>
      readPolicy(
        new ConfigReader({ mlWorkspace: { policy: written as JsonObject } }),
      );
    expect(at('regulated')).toEqual({
      policy: regulatedPolicy,
      origin: 'configured',
    });
    expect(at({ shipped: 'sandbox', revision: 4 }).policy).toEqual({
      ...sandboxPolicy,
      revision: 4,
    });
    expect(() => at('strict')).toThrow(
      'mlWorkspace.policy: got "strict"; expected one of baseline, regulated, sandbox, or a policy; correct the name',
    );
  });

  it('completes tiers that inherit', () => {
    const tiers = {
      internal: { minimumVerdict: 'isolated' },
      secret: { inherits: 'internal', approval: 'manual' },
    };
    expect(read(policy({ tiers })).policy.tiers.secret).toEqual({
      inherits: 'internal',
      minimumVerdict: 'isolated',
      approval: 'manual',
    });
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
      'mlWorkspace.policy.tiers.internal.minimumVerdict: got "isolatd"; expected one of exfiltration-protected, isolated, partially-isolated, exposed',
    ],
    [
      'a verdict nobody can ask for',
      policy({ tiers: { internal: { minimumVerdict: 'invalid' } } }),
      'mlWorkspace.policy.tiers.internal.minimumVerdict: got "invalid"; expected one of',
    ],
    [
      'an approval that does not exist',
      policy({
        tiers: { internal: { minimumVerdict: 'isolated', approval: 'maybe' } },
      }),
      'mlWorkspace.policy.tiers.internal.approval: got "maybe"; expected automatic, manual, or { count, groups }',
    ],
    [
      'no revision',
      { name: 'contoso', tiers: {} },
      'mlWorkspace.policy.revision: it is missing; expected number',
    ],
    [
      'a revision written as text',
      policy({ revision: '3' }),
      'mlWorkspace.policy.revision: got "3"; expected number',
    ],
    [
      'revision zero',
      policy({ revision: 0 }),
      'mlWorkspace.policy.revision: got 0; expected another value (Too small: expected number to be >0)',
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
      'mlWorkspace.policy.enforcement.locked-out: got "warn"; expected one of mandatory, advisory, off',
    ],
    [
      'a constraint that is switched off',
      policy({ enforcement: { 'workspace-name': 'off' } }),
      'mlWorkspace.policy.enforcement.workspace-name: got "off", and it is a constraint',
    ],
    [
      'a constraint that only advises',
      policy({ enforcement: { 'workspace-name': 'advisory' } }),
      'mlWorkspace.policy.enforcement.workspace-name: got "advisory", and it is a constraint',
    ],
    [
      'two tiers of one name',
      policy({
        tiers: {
          internal: { minimumVerdict: 'isolated' },
          Internal: { minimumVerdict: 'exposed' },
        },
      }),
      'mlWorkspace.policy.tiers.Internal: there is a tier of this name already; expected tier names that differ',
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
