import * as fc from 'fast-check';
import { instancesOf } from './instances';
import { readTerraformConfiguration } from './readTerraform';

const WS = 'azurerm_machine_learning_workspace';
const RULE = `${WS}_network_outbound_rule_fqdn`;
const CLUSTER = 'azurerm_machine_learning_compute_cluster';

const indexes = (body: Record<string, unknown>) =>
  instancesOf(body)?.map(({ index }) => index);

describe('instances', () => {
  it('are one without count and for_each', () => {
    expect(indexes({})).toEqual(['']);
  });

  it('are as many as a literal count, written in any way', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.boolean(), (count, asText) => {
        const found = indexes({ count: asText ? String(count) : count });
        expect(found).toEqual(
          Array.from({ length: count }, (_, index) => `[${index}]`),
        );
      }),
    );
  });

  it('are one for each key of a map and each text of a set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z."]{1,5}$/)), keys => {
        const wanted = keys.map(key => `[${JSON.stringify(key)}]`);
        const map = Object.fromEntries(keys.map(key => [key, {}]));
        expect(indexes({ for_each: map })).toEqual(wanted);
        expect(
          indexes({ for_each: `\${toset(${JSON.stringify(keys)})}` }),
        ).toEqual(wanted);
      }),
    );
  });

  it.each([
    { count: '${var.on ? 1 : 0}' },
    { count: -1 },
    { count: 1.5 },
    { count: true },
    { count: '' },
    { count: 1_000_000 },
    { for_each: '${var.rules}' },
    { for_each: '${toset(var.rules)}' },
    { for_each: '${toset([var.a])}' },
    { for_each: { '${var.a}': 1 } },
    { for_each: [{ name: 'a' }] },
    { for_each: 3 },
  ])('are open with %j', body => {
    expect(instancesOf(body)).toBeUndefined();
  });
});

describe('a module with instances', () => {
  const read = (resource: object, locals: object = {}) =>
    readTerraformConfiguration({ resource, locals: [locals] }, { whole: true })
      .subjects;
  const rule = (more: object) => ({
    [RULE]: {
      r: [
        {
          name: '${each.key}',
          destination_fqdn: '${each.value}',
          workspace_id: `\${${WS}.w.id}`,
          ...more,
        },
      ],
    },
  });
  const one = { [WS]: { w: [{ name: 'mlw-one', location: 'westeurope' }] } };

  it('has a rule for each entry of a local map', () => {
    const [{ isolation }] = read(
      { ...one, ...rule({ for_each: '${local.hosts}' }) },
      { hosts: { pypi: 'pypi.org', conda: '${local.conda}' }, conda: 'c.org' },
    );
    expect(isolation.outbound?.rules).toEqual([
      { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
      { name: 'conda', type: 'FQDN', fqdn: 'c.org' },
    ]);
  });

  it('has attributes of the values of a map', () => {
    const [{ isolation }] = read({
      ...one,
      ...rule({
        for_each: { a: { host: 'a.org' } },
        destination_fqdn: '${each.value.host}',
      }),
    });
    expect(isolation.outbound?.rules?.[0].fqdn).toBe('a.org');
  });

  it('has one compute for each of count, by its index', () => {
    const [{ isolation }] = read({
      ...one,
      [CLUSTER]: {
        c: [
          {
            count: 2,
            name: 'cpu-${count.index}',
            machine_learning_workspace_id: `\${${WS}.w.id}`,
          },
        ],
      },
    });
    expect(isolation.compute?.map(({ name }) => name)).toEqual([
      'cpu-0',
      'cpu-1',
    ]);
  });

  it('joins each part to the workspace of its own key', () => {
    const each = { for_each: { a: 'a.org', b: 'b.org' } };
    const subjects = read({
      [WS]: { w: [{ ...each, name: 'mlw-${each.key}', location: 'x' }] },
      ...rule({ ...each, workspace_id: `\${${WS}.w[each.key].id}` }),
    });
    expect(
      subjects.map(({ name, isolation }) => [
        name,
        isolation.outbound?.rules?.map(({ fqdn }) => fqdn),
      ]),
    ).toEqual([
      ['mlw-a', ['a.org']],
      ['mlw-b', ['b.org']],
    ]);
  });

  it('claims no rules where the index of their workspace is open', () => {
    const subjects = read({
      [WS]: { w: [{ count: 2, name: 'mlw-${count.index}', location: 'x' }] },
      ...rule({
        for_each: { a: 'a.org' },
        workspace_id: `\${${WS}.w[var.i].id}`,
      }),
    });
    const workspaces = subjects.filter(({ type }) => type === 'workspace');
    expect(workspaces).toHaveLength(2);
    for (const { isolation } of workspaces) {
      expect(isolation.unread?.map(({ pointers }) => pointers)).toContainEqual([
        '/outbound/rules',
      ]);
    }
  });

  it('takes no index of its own for that of what it refers to', () => {
    const [, { isolation }] = read({
      [WS]: {
        w: [
          {
            count: 2,
            name: `mlw-\${count.index}`,
            location: 'x',
            image_build_compute_name: '${azurerm_other.o[0].name}',
          },
        ],
      },
      azurerm_other: { o: [{ count: 2, name: 'o-${count.index}' }] },
    });
    expect(isolation.workspace?.name).toBe('mlw-1');
    expect(isolation.imageBuildCompute).toBeUndefined();
  });

  it('is not unrolled without bound', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `w${index}`,
        [{ count: 1000, name: 'mlw-${count.index}' }],
      ]),
    );
    const found = read({ [WS]: many });
    // Two are unrolled, and each of the others is one of which it is open how many there are.
    expect(found).toHaveLength(2 * 1000 + 28);
  });
});

describe('lists that refer to themselves twice over', () => {
  it('come to no more than is followed', () => {
    const locals = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `v${index}`,
        index
          ? `\${concat(local.v${index - 1}, local.v${index - 1})}`
          : ['a', 'b'],
      ]),
    );
    const { subjects } = readTerraformConfiguration(
      {
        resource: { [WS]: { w: [{ name: 'mlw-a', count: '${local.v59}' }] } },
        locals: [locals],
      },
      { whole: true },
    );
    expect(subjects).toHaveLength(1);
  });
});
