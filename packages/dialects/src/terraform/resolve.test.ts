import { readTerraformConfiguration } from './readTerraform';
import { Resolver } from './resolve';

const resolver = (prefix = '') =>
  Resolver.create({
    prefix,
    variable: name => (name === 'networks' ? [{ cidr: 'a' }, {}] : undefined),
    local: name =>
      name === 'rules' ? [{ host: 'a' }, { host: 'b' }] : undefined,
    resource: address =>
      ({
        'azurerm_subnet.one': {},
        'azurerm_subnet.two': { count: 2 },
        'azurerm_subnet.open': { count: '${var.unknown}' },
        'azurerm_subnet.each': { for_each: { a: 1 } },
      }[address]),
    output: () => undefined,
  });

describe('all of a list at once', () => {
  it.each([
    ['azurerm_subnet.one[*].id', ['${azurerm_subnet.one.id}']],
    [
      'azurerm_subnet.two[*].id',
      ['${azurerm_subnet.two[0].id}', '${azurerm_subnet.two[1].id}'],
    ],
    [
      'azurerm_subnet.two.*.id',
      ['${azurerm_subnet.two[0].id}', '${azurerm_subnet.two[1].id}'],
    ],
    ['local.rules[*].host', ['a', 'b']],
    ['join(",", local.rules[*].host)', 'a,b'],
  ])('is each of %s', (expression, expected) => {
    expect(resolver().resolve(`\${${expression}}`)).toEqual(expected);
  });

  it('keeps to its module', () => {
    expect(
      resolver('module.net.').resolve('${azurerm_subnet.one[*].id}'),
    ).toEqual(['${module.net.azurerm_subnet.one.id}']);
  });

  it.each([
    'azurerm_subnet.open[*].id',
    'azurerm_subnet.each[*].id',
    'azurerm_subnet.none[*].id',
    'var.networks[*].cidr',
    'var.unknown[*].id',
  ])('is not told of %s', expression => {
    const text = `\${${expression}}`;
    expect(resolver().resolve(text)).toBe(text);
  });
});

it('makes a rule of each entry of a loop', () => {
  const { subjects } = readTerraformConfiguration(
    {
      locals: [{ hosts: ['pypi.org', 'conda.org'] }],
      resource: {
        azurerm_machine_learning_workspace: {
          ws: [{ name: 'mlw', location: 'x' }],
        },
        azurerm_machine_learning_workspace_network_outbound_rule_fqdn: {
          host: [
            {
              for_each:
                '${{ for host in local.hosts : format("to-%s", host) => host }}',
              name: '${each.key}',
              workspace_id: '${azurerm_machine_learning_workspace.ws.id}',
              destination_fqdn: '${each.value}',
            },
          ],
        },
      },
    },
    { whole: true },
  );
  expect(subjects[0].isolation.outbound?.rules).toMatchObject(
    [
      { name: 'to-conda.org', fqdn: 'conda.org' },
      { name: 'to-pypi.org', fqdn: 'pypi.org' },
    ].reverse(),
  );
});
