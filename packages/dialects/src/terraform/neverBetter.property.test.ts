import {
  BOUNDARIES,
  LANE_STATES,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { privateAzapi, privateAzurerm } from './__testUtils__/configurations';
import { ownNetwork } from './__testUtils__/ownNetwork';
import { readTerraformConfiguration } from './readTerraform';

type Resources = ReturnType<typeof privateAzurerm>;
type Step = string | number;

/** How bad each lane of the workspace can be, from what the configuration tells. */
function worstOf(resource: Resources, sections: object = {}): number[] {
  const { subjects } = readTerraformConfiguration(
    { resource, ...sections },
    { whole: true },
  );
  const workspace = subjects.find(({ type }) => type === 'workspace');
  if (!workspace) return [];
  const { lanes } = evaluate(workspace.isolation, baselinePolicy);
  return BOUNDARIES.map(boundary => LANE_STATES.indexOf(lanes[boundary].worst));
}

/** The paths of everything in a value, the value itself left out. */
function pathsIn(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [];
  const steps: Step[] = Array.isArray(value)
    ? value.map((_, index) => index)
    : Object.keys(value);
  return steps.flatMap(step => [
    [...path, step],
    ...pathsIn((value as Record<Step, unknown>)[step], [...path, step]),
  ]);
}

function withValue(resource: Resources, path: Step[], value: unknown) {
  const copy = structuredClone(resource);
  const container = path
    .slice(0, -1)
    .reduce<unknown>(
      (found, step) => (found as Record<Step, unknown>)[step],
      copy,
    ) as Record<Step, unknown>;
  const last = path[path.length - 1];
  if (value === undefined) delete container[last];
  else container[last] = value;
  return copy;
}

const isBetter = (after: number[], before: number[]) =>
  after.some((rank, index) => rank > before[index]);

const PROVIDERS: [string, () => Resources][] = [
  ['azurerm', privateAzurerm],
  ['azapi', privateAzapi],
];

/** What can open a lane of the workspace, laid over what is private. */
const OPENED: [string, (resource: Resources) => Resources][] = [
  ['as it is', resource => resource],
  [
    'with an address list',
    resource => ({
      ...resource,
      azurerm_storage_account_network_rules: {
        st: [
          {
            storage_account_id: '${azurerm_storage_account.st.id}',
            default_action: 'Allow',
          },
        ],
      },
    }),
  ],
  [
    'with a rule to the internet',
    resource => ({
      ...resource,
      azurerm_machine_learning_workspace_network_outbound_rule_service_tag: {
        any: [
          {
            name: 'any',
            workspace_id: resource.azapi_resource.ws
              ? '${azapi_resource.ws.id}'
              : '${azurerm_machine_learning_workspace.ws.id}',
            service_tag: 'Internet',
            protocol: '*',
            port_ranges: '*',
          },
        ],
      },
    }),
  ],
];

const CLOSED = [
  ...PROVIDERS.flatMap(([provider, create]) =>
    OPENED.map(([how, open]) => [provider, how, () => open(create())] as const),
  ),
  ['azurerm', 'in a network of ones own', ownNetwork] as const,
];

describe.each(PROVIDERS)('what is private by %s', (_, create) => {
  it('is private', () => {
    const [inbound, , compute, outbound] = worstOf(create());
    const closed = LANE_STATES.indexOf('closed');
    expect([inbound, compute, outbound]).toEqual([closed, closed, closed]);
  });
});

describe.each(CLOSED)('a configuration of %s %s', (_, __, create) => {
  const resource = create();
  const before = worstOf(resource);
  const blocks = pathsIn(resource).filter(path => path.length === 2);
  const values = pathsIn(resource).filter(path => path.length > 3);

  it('looks no better when a value in it cannot be read', () => {
    const better = values.filter(path =>
      isBetter(
        worstOf(withValue(resource, path, '${unreadable(var.any)}')),
        before,
      ),
    );
    expect(better).toEqual([]);
  });

  it('looks no better when a list or object in it is made by a function', () => {
    const better = values.filter(path =>
      isBetter(
        worstOf(withValue(resource, path, '${merge(local.one, { a = "}" })}')),
        before,
      ),
    );
    expect(better).toEqual([]);
  });

  it.each<[string, (name: string) => object]>([
    [
      'a module that is not read',
      () => ({ module: { parts: [{ source: 'git::https://example.org/m' }] } }),
    ],
    [
      'a module of a registry',
      () => ({ module: { parts: [{ source: 'acme/parts/azurerm' }] } }),
    ],
  ])('looks no better when a resource moves into %s', (_title, sections) => {
    const better = blocks.filter(path =>
      isBetter(
        worstOf(withValue(resource, path, undefined), sections('parts')),
        before,
      ),
    );
    expect(better).toEqual([]);
  });

  it('looks no better when a resource is deployed by a template or a command', () => {
    const makers: Resources[] = [
      {
        azurerm_resource_group_template_deployment: {
          t: [{ name: 't', template_content: '${file("template.json")}' }],
        },
      },
      {
        null_resource: {
          run: [{ provisioner: { 'local-exec': [{ command: 'az' }] } }],
        },
      } as unknown as Resources,
      {
        azurerm_resource_deployment_script_azure_cli: {
          s: [{ name: 's', script_content: 'az' }],
        },
      },
    ];
    const better = makers.flatMap(maker =>
      blocks.filter(path =>
        isBetter(
          worstOf({ ...withValue(resource, path, undefined), ...maker }),
          before,
        ),
      ),
    );
    expect(better).toEqual([]);
  });

  it('looks no better when nobody can tell how often a resource is made', () => {
    const better = blocks.flatMap(path =>
      ['count', 'for_each'].filter(key =>
        isBetter(
          worstOf(withValue(resource, [...path, 0, key], '${var.some}')),
          before,
        ),
      ),
    );
    expect(better).toEqual([]);
  });
});
