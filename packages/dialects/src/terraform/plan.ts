import { pointer } from '@ringfence/engine';
import { isRecord, SourceNode } from '../shared/sourceNode';
import { Configuration } from './configuration';
import { TerraformDocument, TerraformResource, UnreadPart } from './resource';

const MAX_MODULE_DEPTH = 64;

interface ModuleValues {
  module: Record<string, unknown>;
  at: string;
}

/** Modules of planned or stored values, outermost first; bounded, without recursion. */
function modulesOf(root: ModuleValues, notes: string[]): ModuleValues[] {
  const found: ModuleValues[] = [];
  let layer = [root];
  for (let depth = 0; layer.length; depth++) {
    if (depth > MAX_MODULE_DEPTH) {
      notes.push(
        `Modules nested more than ${MAX_MODULE_DEPTH} deep were not read`,
      );
      break;
    }
    found.push(...layer);
    layer = layer.flatMap(({ module, at }) => {
      const children = Array.isArray(module.child_modules)
        ? module.child_modules
        : [];
      return children.flatMap((child: unknown, index) =>
        isRecord(child)
          ? [{ module: child, at: `${at}${pointer('child_modules', index)}` }]
          : [],
      );
    });
  }
  return found;
}

const MAX_DEPTH = 100;

/** A value with a mark, unlike any other, wherever it is known only after apply. */
function marked(value: unknown, open: unknown, at: string, depth = 0): unknown {
  if (open === true) {
    return value === undefined || value === null
      ? `\${known after apply: ${at}}`
      : value;
  }
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(open) && open.some(hasMark)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [];
    const length = Math.max(items.length, open.length);
    return Array.from({ length }, (_, index) =>
      marked(items[index], open[index], `${at}[${index}]`, depth + 1),
    );
  }
  if (!isRecord(open) || !hasMark(open)) return value;
  const body = isRecord(value) ? { ...value } : {};
  for (const [name, inner] of Object.entries(open)) {
    const found = marked(body[name], inner, `${at}.${name}`, depth + 1);
    if (found !== undefined) body[name] = found;
  }
  return body;
}

/** Whether something in it is known only after apply. */
function hasMark(open: unknown): boolean {
  if (open === true) return true;
  return typeof open === 'object' && open !== null
    ? Object.values(open).some(hasMark)
    : false;
}

function afterUnknown(plan: Record<string, unknown>) {
  const open = new Map<string, Record<string, unknown>>();
  const changes = Array.isArray(plan.resource_changes)
    ? plan.resource_changes
    : [];
  for (const item of changes as unknown[]) {
    if (!isRecord(item) || typeof item.address !== 'string') continue;
    const change = isRecord(item.change) ? item.change : {};
    if (isRecord(change.after_unknown)) {
      open.set(item.address, change.after_unknown);
    }
  }
  return open;
}

/** Where a plan keeps what will be, and a state what is. */
export function valuesOf(
  document: Record<string, unknown>,
): { root: Record<string, unknown>; at: string } | undefined {
  for (const key of ['planned_values', 'values']) {
    const values = document[key];
    if (isRecord(values) && isRecord(values.root_module)) {
      return { root: values.root_module, at: pointer(key, 'root_module') };
    }
  }
  return undefined;
}

/** What a plan says it does not hold: it failed, or waits for another round. */
function leftOut(plan: Record<string, unknown>): UnreadPart[] {
  const deferred = plan.deferred_changes;
  const reasons: [boolean, string, string][] = [
    [
      plan.errored === true,
      'the plan failed, so it does not hold all',
      'errored',
    ],
    [
      plan.complete === false,
      'the plan is of a part of the configuration only',
      'complete',
    ],
    [
      Array.isArray(deferred) && deferred.length > 0,
      'some changes wait for another plan',
      'deferred_changes',
    ],
  ];
  return reasons
    .filter(([holds]) => holds)
    .map(([, reason, key]) => ({ reason, at: pointer(key), words: key }));
}

/** The resources of `terraform show -json`, of a plan or of a state. */
export function readPlan(document: Record<string, unknown>): TerraformDocument {
  const notes: string[] = [];
  const resources: TerraformResource[] = [];
  const unread: UnreadPart[] = [];
  const values = valuesOf(document);
  if (!values) return { resources, unread, notes };
  const configuration = Configuration.create(document.configuration);
  const open = afterUnknown(document);
  const modules = modulesOf({ module: values.root, at: values.at }, notes);
  unread.push(...notes.map(reason => ({ reason, at: values.at })));
  unread.push(...leftOut(document));
  for (const { module, at } of modules) {
    const listed = Array.isArray(module.resources) ? module.resources : [];
    for (const [index, item] of (listed as unknown[]).entries()) {
      if (!isRecord(item)) continue;
      const { address, type, mode } = item;
      if (typeof address !== 'string' || typeof type !== 'string') continue;
      const known = isRecord(item.values) ? item.values : {};
      const filled = configuration.filled(address, known);
      const body = marked(filled, open.get(address), address);
      resources.push({
        address,
        type,
        body: SourceNode.create(
          body,
          `${at}${pointer('resources', index, 'values')}`,
        ),
        ...(mode === 'data' && { isData: true }),
      });
    }
  }
  return { resources, unread, notes };
}
