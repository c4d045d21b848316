import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  isolation as anyIsolation,
  noVirtualNetwork,
  publicWorkspace,
} from '@ringfence/testing';
import fc from 'fast-check';
import { z } from 'zod';
import { pictureOf } from './pictureOf';
import { statementsOf } from './statements';

const nodeOf = (isolation: WorkspaceIsolation, id: string) =>
  pictureOf(isolation).nodes.find(node => node.id === id);
const pathsTo = (isolation: WorkspaceIsolation, to: string) =>
  pictureOf(isolation).paths.filter(path => path.to === to);

/** An isolation that says something in every field of the schema. */
function everything(schema: z.ZodType, name = 'value'): unknown {
  if (schema instanceof z.ZodOptional) {
    return everything(schema.unwrap() as z.ZodType, name);
  }
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.ZodType>).map(
        ([key, field]) => [key, everything(field, key)],
      ),
    );
  }
  if (schema instanceof z.ZodArray) {
    return [everything(schema.element as z.ZodType, name)];
  }
  if (schema instanceof z.ZodUnion) {
    // The longer form of what can be written in two.
    return everything(schema.options.at(-1) as z.ZodType, name);
  }
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return 7;
  if (schema instanceof z.ZodString) return `a-${name}`;
  throw new Error(`The schema has a ${schema.def.type} in ${name}`);
}

/** Every copy of a value in which one leaf says something else. */
function* variations(
  value: unknown,
  path: string[] = [],
): Generator<{ path: string; changed: unknown }> {
  if (Array.isArray(value)) {
    yield { path: `${path.join('/')} emptied`, changed: [] };
    for (const { path: at, changed } of variations(value[0], [...path, '0'])) {
      yield { path: at, changed: [changed] };
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      for (const { path: at, changed } of variations(field, [...path, key])) {
        yield { path: at, changed: { ...value, [key]: changed } };
      }
    }
  } else {
    const others: Record<string, unknown> = {
      boolean: !value,
      number: Number(value) + 1,
      string: `${value}-2`,
    };
    yield { path: path.join('/'), changed: others[typeof value] };
  }
}

describe('the statements', () => {
  const full = everything(workspaceIsolationSchema) as WorkspaceIsolation;
  const before = JSON.stringify(statementsOf(full));
  const all = [...variations(full)];

  it('are of an isolation that says something in every field', () => {
    const { egress, ...bySubnet } = full.customNetwork ?? {};
    // How traffic leaves is said once for all, or subnet by subnet.
    for (const customNetwork of [{ egress }, bySubnet]) {
      const whole = { ...full, customNetwork };
      expect(workspaceIsolationSchema.parse(whole)).toEqual(whole);
    }
    expect(all.length).toBeGreaterThan(120);
  });

  it.each(all.map(({ path, changed }) => [path, changed]))(
    'say something else when %s changes',
    (_, changed) => {
      expect(
        JSON.stringify(statementsOf(changed as WorkspaceIsolation)),
      ).not.toBe(before);
    },
  );

  it('say nothing of what is not known', () => {
    expect(statementsOf({}).flatMap(({ lines }) => lines)).toEqual([]);
  });
});

describe('the picture', () => {
  it('draws the internet shut out, refused, public, listed or not known, and never one for another', () => {
    const of = (inbound: WorkspaceIsolation['inbound']) => {
      const [path] = pathsTo({ inbound }, 'workspace');
      return `${path.kind} ${path.label}`;
    };
    expect(of({ publicNetworkAccess: 'Disabled' })).toBe('refused refused');
    expect(of({ publicNetworkAccess: 'Enabled', ipRules: [] })).toBe(
      'public public',
    );
    expect(
      of({ publicNetworkAccess: 'enabled', ipRules: ['20.1.2.0/24'] }),
    ).toBe('public listed only');
    expect(of({})).toBe('unknown not known');
    expect(of({ publicNetworkAccess: 'Perhaps' })).toBe('unknown not known');
  });

  it('draws a private endpoint as private only when it is approved', () => {
    const kinds = ['Approved', 'Pending', 'Odd', undefined].map(status => {
      const isolation = { inbound: { privateEndpoints: [{ status }] } };
      return pathsTo(isolation, 'workspace').find(({ from }) =>
        from.startsWith('private'),
      )?.kind;
    });
    expect(kinds).toEqual(['private', 'refused', 'unknown', 'unknown']);
  });

  it('shows a compute with a public address as reached from the internet', () => {
    expect(pathsTo(noVirtualNetwork(), 'compute-0')).toEqual([
      expect.objectContaining({ from: 'internet', kind: 'public' }),
    ]);
    expect(pathsTo(approvedOnly(), 'compute-0')).toEqual([]);
  });

  it.each<[string, WorkspaceIsolation, (string | undefined)[]]>([
    [
      'internet outbound',
      internetOutbound(),
      ['managed', 'Any other address', 'open'],
    ],
    ['approved only', approvedOnly(), ['managed', 'Anything else', 'closed']],
    [
      'a hub and a spoke against exfiltration',
      customExfiltrationPrevention(),
      ['hub,spoke', 'Anything else', 'closed'],
    ],
    ['no network at all', noVirtualNetwork(), ['', 'Any address', 'open']],
    ['a public workspace', publicWorkspace(), ['', 'Any address', 'open']],
  ])('tells %s by its networks and its way out', (_, isolation, expected) => {
    const { networks } = pictureOf(isolation);
    const out = nodeOf(isolation, 'anywhere');
    expect([
      networks.map(({ kind }) => kind).join(','),
      out?.title,
      out?.state,
    ]).toEqual(expected);
  });

  it('joins peered networks and leaves isolated ones apart', () => {
    const of = (peeredWith: string[]) =>
      pictureOf({
        outbound: { isolationMode: 'Disabled' },
        customNetwork: {
          virtualNetworks: [
            { name: 'mine', role: 'standalone', peeredWith },
            { name: 'apart', role: 'standalone', peeredWith: [] },
          ],
        },
      }).networks.map(({ peers, lines }) => [peers, lines]);
    expect(of(['APART'])[0]).toEqual([['network-1'], []]);
    expect(of([])).toEqual([
      [[], ['not peered']],
      [[], ['not peered']],
    ]);
  });

  it('holds few boxes whatever the isolation holds, the weakest among them', () => {
    const computes = Array.from({ length: 200 }, (_, index) => ({
      name: `c${index}`,
      type: 'AmlCompute',
      nodePublicIp: index === 150,
      sshPublicAccess: false,
    }));
    const rules = Array.from({ length: 1000 }, (_, index) => ({
      name: `r${index}`,
      type: 'FQDN',
      fqdn: `h${index}.example.org`,
    }));
    const { nodes } = pictureOf({
      ...approvedOnly(),
      compute: computes,
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
    });
    expect(nodes.length).toBeLessThan(25);
    expect(nodes.find(({ title }) => title === 'c150')?.state).toBe('open');
    expect(nodes.find(({ title }) => title === '1000 hosts')).toBeDefined();
  });

  it('shows a value that Azure does not know as it is written', () => {
    const drawn = JSON.stringify(
      pictureOf({
        workspace: { kind: 'Garden' },
        inbound: {
          publicNetworkAccess: 'Perhaps',
          privateEndpoints: [{ name: 'pe', status: 'Waiting' }],
        },
        outbound: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          firewallSku: 'Gold',
          networkStatus: 'Asleep',
          rules: [{ name: 'pigeons', type: 'Pigeon', action: 'Maybe' }],
        },
        compute: [{ name: 'c', type: 'Abacus' }],
        endpoints: [{ name: 'e', kind: 'hourly', computeType: 'Oven' }],
      }),
    );
    expect(drawn).not.toMatch(/\bother\b/);
    for (const word of ['Garden', 'Perhaps', 'Waiting', 'Gold', 'Asleep']) {
      expect(drawn).toContain(word);
    }
    for (const word of ['pigeons', 'Abacus', 'hourly, Oven']) {
      expect(drawn).toContain(word);
    }
  });

  it('is drawn of anything, with ways only between boxes that are there', () => {
    fc.assert(
      fc.property(anyIsolation, isolation => {
        const { nodes, paths, networks } = pictureOf(isolation);
        const names = nodes.map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
        const ids = new Set([...names, 'computes']);
        for (const { from, to } of paths) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
        }
        const networkIds = new Set(networks.map(({ id }) => id));
        for (const { peers } of networks) {
          expect(peers.every(peer => networkIds.has(peer))).toBe(true);
        }
      }),
    );
  });

  it('draws the way past a firewall that nothing is routed to', () => {
    const { customNetwork, ...rest } = customExfiltrationPrevention();
    const around = {
      ...rest,
      customNetwork: {
        ...customNetwork,
        egress: { ...customNetwork?.egress, routes: [], natGateway: true },
      },
    };
    expect(nodeOf(around, 'anywhere')).toMatchObject({
      title: 'The internet',
      lines: ['from what stands in training'],
      state: 'open',
    });
    expect(pathsTo(around, 'anywhere')).toMatchObject([
      { from: 'computes', kind: 'public', label: 'past the filter' },
    ]);
  });

  it('never draws a boundary stronger than the engine reads it', () => {
    const columns = {
      inbound: 'workspace',
      compute: 'compute',
      outbound: 'outbound',
    } as const;
    fc.assert(
      fc.property(
        anyIsolation,
        fc.constantFrom('inbound', 'compute', 'outbound'),
        (isolation, boundary) => {
          const { state } = evaluate(isolation, baselinePolicy).lanes[boundary];
          fc.pre(state === 'open');
          const drawn = pictureOf(isolation).nodes.filter(
            node => node.column === columns[boundary],
          );
          expect(drawn.map(node => node.state)).toContain('open');
        },
      ),
    );
  });
});
