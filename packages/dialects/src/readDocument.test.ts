import {
  baselinePolicy,
  evaluate,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import fc from 'fast-check';
import { DocumentHints, readDocument } from './readDocument';

describe('a document', () => {
  it.each([
    [{ name: 'a', location: 'b', public_network_access: 'x' }, 'azml-yaml'],
    [
      { type: 'Microsoft.MachineLearningServices/workspaces', properties: {} },
      'arm',
    ],
    [
      { resource: { azurerm_machine_learning_workspace: { a: [{}] } } },
      'terraform',
    ],
    [
      {
        terraform_version: '1',
        planned_values: {
          root_module: {
            resources: [
              {
                address: 'azurerm_machine_learning_workspace.a',
                type: 'azurerm_machine_learning_workspace',
                name: 'a',
                values: {},
              },
            ],
          },
        },
      },
      'terraform-plan',
    ],
    [
      { kind: 'Resource', metadata: {}, spec: { type: 'ml-workspace' } },
      'catalog-entity',
    ],
  ])('is recognised by its content: %j', (document, dialect) => {
    const reading = readDocument(document);
    expect(reading.dialect).toBe(dialect);
    expect(reading.subjects[0].type).toBe('workspace');
  });

  it('that the CLI prints in JSON is read by its keys, and claims nothing that it leaves out', () => {
    const at =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/mlw';
    const [{ type, isolation }] = readDocument(
      {
        id: at,
        name: 'mlw',
        location: 'westeurope',
        public_network_access: 'Disabled',
        managed_network: { isolation_mode: 'allow_only_approved_outbound' },
      },
      { format: 'json' },
    ).subjects;
    expect(type).toBe('workspace');
    expect(isolation.inbound).toEqual({ publicNetworkAccess: 'Disabled' });
    expect(isolation.outbound).toEqual({
      isolationMode: 'allow_only_approved_outbound',
    });
    const { subjects } = readDocument(
      ['cpu', 'gpu'].map(name => ({
        id: `${at}/computes/${name}`,
        name,
        type: 'amlcompute',
        enable_node_public_ip: false,
      })),
      { format: 'json' },
    );
    expect(subjects.map(subject => subject.isolation.compute)).toEqual([
      [{ name: 'cpu', type: 'amlcompute', nodePublicIp: false }],
      [{ name: 'gpu', type: 'amlcompute', nodePublicIp: false }],
    ]);
  });

  it('of nothing that is known here has no dialect', () => {
    for (const document of [null, 3, 'x', [], {}, { a: { b: 1 } }]) {
      const { dialect, subjects } = readDocument(document);
      expect({ dialect, subjects }).toEqual({
        dialect: undefined,
        subjects: [],
      });
    }
  });
});

/** Keys that readers look for, in odd places and with odd values. */
const key = fc.constantFrom(
  'name',
  'location',
  'type',
  'kind',
  'resource',
  'resources',
  'properties',
  'managed_network',
  'outbound_rules',
  'isolation_mode',
  'network_acls',
  'ip_rules',
  'identity',
  'serverless_compute',
  'auth_mode',
  'endpoint_name',
  'destination',
  'values',
  'planned_values',
  'root_module',
  'child_modules',
  'terraform_version',
  'configuration',
  'expressions',
  'references',
  'azurerm_machine_learning_workspace',
  'azurerm_private_endpoint',
  'private_service_connection',
  'azapi_resource',
  'variable',
  'locals',
  'module',
  'count',
  'for_each',
  'default',
  'body',
  'spec',
  'metadata',
  'annotations',
  '__proto__',
  'constructor',
  'toString',
  'tags',
  'compute',
  'storage_account_id',
  'bypass',
  'workspace_id',
  'address',
  'mode',
);
const word = fc.constantFrom(
  '',
  'x',
  '${var.a}',
  '${local.b}',
  '${azurerm_storage_account.x.id}',
  "[parameters('a')]",
  'fqdn',
  'amlcompute',
  'Resource',
  'ml-workspace',
  'azurerm_machine_learning_workspace',
  'azurerm_private_endpoint.a',
  'Microsoft.MachineLearningServices/workspaces@2025-06-01',
  '$',
  '${',
);
const { document } = fc.letrec(tie => ({
  document: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(null, true, 0, -1, NaN),
    word,
    fc.array(tie('document'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('document')), { maxLength: 6 }).map(entries => {
      const object: Record<string, unknown> = {};
      for (const [name, value] of entries) {
        Object.defineProperty(object, name, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return object;
    }),
  ),
}));

describe('any document', () => {
  it.each<DocumentHints>([
    {},
    { format: 'yaml' },
    { format: 'hcl', terraform: { whole: true } },
  ])('never throws, and gives isolations that the engine takes: %j', hints => {
    fc.assert(
      fc.property(document, value => {
        for (const { isolation, places } of readDocument(value, hints)
          .subjects) {
          workspaceIsolationSchema.parse(isolation);
          evaluate(isolation, baselinePolicy);
          expect(Object.getPrototypeOf(places)).toBe(Object.prototype);
        }
      }),
      { numRuns: 1500 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
