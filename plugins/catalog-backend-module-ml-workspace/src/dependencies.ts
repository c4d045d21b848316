import {
  KubernetesValidatorFunctions,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const RESOURCE_ID =
  /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/[^/]+\/([^/]+)\/([^/]+)$/i;
const PLACEHOLDER = /\{([^{}]*)\}/g;
const PLACEHOLDERS = ['name', 'type', 'resourceGroup', 'subscriptionId'];

/** How the entities of Azure resources are called in this catalog. @internal */
export interface DependencyNaming {
  kind: string;
  namespace: string;
  /** Text with placeholders such as `{name}`. */
  name: string;
}

const wrong = (key: string, expected: string, got: string) =>
  new InputError(`${key}: expected ${expected}, got "${got}"`);

/**
 * Reads how dependencies are called.
 *
 * @param root - key of the settings, for error messages
 * @throws InputError that names the key when the catalog would not take it
 * @internal
 */
export function readDependencyNaming(
  config: Config,
  root: string,
): DependencyNaming {
  const kind = config.getOptionalString('kind') ?? 'Resource';
  const namespace = config.getString('namespace');
  const name = config.getOptionalString('name') ?? '{name}';
  if (!KubernetesValidatorFunctions.isValidKind(kind)) {
    throw wrong(`${root}.kind`, 'a kind such as Resource', kind);
  }
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw wrong(`${root}.namespace`, 'a namespace of the catalog', namespace);
  }
  const used = [...name.matchAll(PLACEHOLDER)].map(([, key]) => key);
  if (!used.includes('name') || used.some(key => !PLACEHOLDERS.includes(key))) {
    throw wrong(
      `${root}.name`,
      `text with {name} and no placeholder but ${PLACEHOLDERS.map(
        key => `{${key}}`,
      ).join(', ')}`,
      name,
    );
  }
  return { kind, namespace, name };
}

/**
 * The entity refs of Azure resources, sorted. One that is no ARM id, or whose
 * name the catalog would not take, is left out.
 * @internal
 */
export function dependencyRefs(
  armIds: readonly string[],
  { kind, namespace, name }: DependencyNaming,
): string[] {
  const refs = armIds.flatMap(armId => {
    const match = RESOURCE_ID.exec(armId);
    if (!match) return [];
    const values: Record<string, string> = {
      subscriptionId: match[1],
      resourceGroup: match[2],
      type: match[3],
      name: match[4],
    };
    const called = name
      .replace(PLACEHOLDER, (_, key) => values[key])
      .toLowerCase()
      .replace(/[^a-z0-9_.-]/g, '-');
    return KubernetesValidatorFunctions.isValidObjectName(called)
      ? [stringifyEntityRef({ kind, namespace, name: called })]
      : [];
  });
  return [...new Set(refs)].sort();
}
