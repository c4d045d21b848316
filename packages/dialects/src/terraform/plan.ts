import { pointer } from '@ringfence/engine';
import { isRecord, SourceNode } from '../shared/sourceNode';
import { Configuration } from './configuration';
import { TerraformDocument, TerraformResource } from './resource';

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

/** Values with a mark wherever a value is known only after apply. */
function marked(
  values: Record<string, unknown>,
  open: Record<string, unknown>,
): Record<string, unknown> {
  const body = { ...values };
  for (const [name, isOpen] of Object.entries(open)) {
    if (isOpen === true && (body[name] === undefined || body[name] === null)) {
      body[name] = '${known after apply}';
    }
  }
  return body;
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

/** The resources of `terraform show -json`, of a plan or of a state. */
export function readPlan(document: Record<string, unknown>): TerraformDocument {
  const notes: string[] = [];
  const resources: TerraformResource[] = [];
  const values = valuesOf(document);
  if (!values) return { resources, whole: false, notes };
  const configuration = Configuration.create(document.configuration);
  const open = afterUnknown(document);
  for (const { module, at } of modulesOf(
    { module: values.root, at: values.at },
    notes,
  )) {
    const listed = Array.isArray(module.resources) ? module.resources : [];
    for (const [index, item] of (listed as unknown[]).entries()) {
      if (!isRecord(item) || item.mode === 'data') continue;
      const { address, type, name } = item;
      if (
        typeof address !== 'string' ||
        typeof type !== 'string' ||
        typeof name !== 'string'
      ) {
        continue;
      }
      const body = marked(
        configuration.filled(address, isRecord(item.values) ? item.values : {}),
        open.get(address) ?? {},
      );
      resources.push({
        address,
        type,
        name,
        body: SourceNode.create(
          body,
          `${at}${pointer('resources', index, 'values')}`,
        ),
        certain: true,
      });
    }
  }
  return { resources, whole: true, notes };
}
