import {
  BOUNDARIES,
  LANE_STATES,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { privateAzurerm } from './__testUtils__/configurations';
import { readTerraformPlan } from './readTerraform';

type Json = Record<string, unknown>;
type Step = string | number;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const REFERENCE = /^\$\{(.*\.id)\}$/;
const NAME = /^\$\{(\w+)\.(\w+)\.name\}$/;

/** What a plan says of a reference: its attribute, and what that belongs to. */
const references = (text: string) => {
  const [, expression] = REFERENCE.exec(text)!;
  return [expression, expression.replace(/\.\w+$/, '')];
};

const isReference = (value: unknown): value is string =>
  typeof value === 'string' && REFERENCE.test(value);

/** The configuration of a body: what its arguments refer to. */
function expressionsOf(value: unknown): unknown {
  if (isReference(value)) return { references: references(value) };
  if (Array.isArray(value)) {
    if (value.some(isReference)) {
      return { references: value.filter(isReference).flatMap(references) };
    }
    return value.some(isRecord)
      ? value.map(expressionsOf)
      : { constant_value: value };
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, expressionsOf(item)]),
      )
    : {};
}

/** The planned values of a body: references are known only after apply. */
function valuesOf(value: unknown): unknown {
  if (isReference(value)) return undefined;
  const [, type, name] = NAME.exec(String(value)) ?? [];
  if (type !== undefined) return privateAzurerm()[type][name][0].name;
  if (Array.isArray(value)) {
    return value.some(isReference) ? undefined : value.map(valuesOf);
  }
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, valuesOf(item)]),
      )
    : value;
}

const resources = Object.entries(privateAzurerm()).flatMap(([type, byName]) =>
  Object.entries(byName).map(([name, [body]]) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    body,
  })),
);

/** The plan of what is private, with one value known only after apply. */
function planWith(unknown?: { address: string; path: Step[] }) {
  const planned = resources.map(({ body, ...own }) => ({
    ...own,
    values: valuesOf(body) as Json,
  }));
  const changes = planned.map(({ address, values }) => {
    if (address !== unknown?.address) return { address, change: {} };
    let container: unknown = values;
    const after: Json = {};
    let mark: Json = after;
    unknown.path.forEach((step, index) => {
      const isLast = index === unknown.path.length - 1;
      if (isLast) delete (container as Json)[step];
      const next =
        isLast || (typeof unknown.path[index + 1] === 'number' ? [] : {});
      mark[step] = next;
      mark = next as Json;
      container = (container as Json)[step];
    });
    return { address, change: { after_unknown: after } };
  });
  return {
    format_version: '1.2',
    terraform_version: '1.9.8',
    planned_values: { root_module: { resources: planned } },
    resource_changes: changes,
    configuration: {
      root_module: {
        resources: resources.map(({ body, ...own }) => ({
          ...own,
          expressions: expressionsOf(body),
        })),
      },
    },
  };
}

function worstOf(plan: object): number[] {
  const { subjects } = readTerraformPlan(plan);
  const workspace = subjects.find(({ type }) => type === 'workspace');
  if (!workspace) return [];
  const { lanes } = evaluate(workspace.isolation, baselinePolicy);
  return BOUNDARIES.map(boundary => LANE_STATES.indexOf(lanes[boundary].worst));
}

function pathsIn(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .flatMap(([key, item]) => {
      const below = [...path, Array.isArray(value) ? Number(key) : key];
      return [below, ...pathsIn(item, below)];
    });
}

describe('a plan of what is private', () => {
  const before = worstOf(planWith());

  it('is private', () => {
    const closed = LANE_STATES.indexOf('closed');
    expect(before.filter(rank => rank === closed)).toHaveLength(4);
  });

  it('looks no better, and never wrong, where a value is known only after apply', () => {
    const better = resources.flatMap(({ address, body }) =>
      pathsIn(valuesOf(body))
        .filter(path => {
          const after = worstOf(planWith({ address, path }));
          return after.some((rank, index) => rank > before[index]);
        })
        .map(path => [address, ...path].join('/')),
    );
    expect(better).toEqual([]);
  });

  it('is not known to be closed where what closes it is known only after apply', () => {
    const open = LANE_STATES.indexOf('open');
    const [inbound] = worstOf(
      planWith({
        address: 'azurerm_machine_learning_workspace.ws',
        path: ['public_network_access_enabled'],
      }),
    );
    expect(inbound).toBe(open);
    const [, , , outbound] = worstOf(
      planWith({
        address: 'azurerm_machine_learning_workspace.ws',
        path: ['managed_network', 0, 'isolation_mode'],
      }),
    );
    expect(outbound).toBe(open);
  });

  it.each([
    { errored: true },
    { complete: false },
    { deferred_changes: [{ reason: 'resource_config_unknown' }] },
  ])('touches everything where it says that it is not all: %j', more => {
    const { subjects } = readTerraformPlan({ ...planWith(), ...more });
    expect(
      subjects[0].isolation.unread?.map(({ pointers }) => pointers),
    ).toContainEqual(['']);
  });

  it('names a provisioner that its configuration has', () => {
    const plan = planWith();
    const [first] = plan.configuration.root_module.resources as Json[];
    first.provisioners = [{ type: 'local-exec' }];
    const { subjects } = readTerraformPlan(plan);
    expect(subjects[0].isolation.unread).toContainEqual(
      expect.objectContaining({
        pointers: [''],
        reason: expect.stringContaining('local-exec'),
      }),
    );
  });
});
