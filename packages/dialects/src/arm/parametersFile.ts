import { WorkspaceIsolation } from '@ringfence/engine';
import { spelledKind } from '../shared/workspaceKind';
import type { Subject } from '../subject';
import { Unresolved, Value } from './expressions/value';
import { Facts } from './facts';
import { mapOutbound } from './mapping/outbound';
import { putList } from './mapping/lists';
import { ArmNode } from './node';
import { ArmResource, TYPES } from './resource';
import { subjectOf } from './subjectOf';
import { textOf } from './textOf';

const NAMES = [
  'workspaceName',
  'amlWorkspaceName',
  'mlWorkspaceName',
  'machineLearningWorkspaceName',
];
const NETWORKS = ['managedNetwork', 'managedNetworkSettings'];

const TEXTS: [string, string[]][] = [
  ['kind', ['workspace', 'kind']],
  ['location', ['region']],
  ['publicNetworkAccess', ['inbound', 'publicNetworkAccess']],
  ['imageBuildCompute', ['imageBuildCompute']],
  ['isolationMode', ['outbound', 'isolationMode']],
  ['firewallSku', ['outbound', 'firewallSku']],
];

const FLAGS: [string, string[], [string, string]][] = [
  ['confidential_data', ['highBusinessImpact'], ['true', 'false']],
  ['hbiWorkspace', ['highBusinessImpact'], ['true', 'false']],
  ['encryption_status', ['customerManagedKey'], ['Enabled', 'Disabled']],
  ['v1LegacyMode', ['v1LegacyMode'], ['true', 'false']],
];

const ENDPOINT_TYPES: Record<string, string> = {
  autoapproval: 'Approved',
  manualapproval: 'Pending',
};

/**
 * The values that a parameters file, or a plain map of parameters, gives; by
 * lower-cased name. One that is `unsettled` names the file that would give it.
 * @internal
 */
export function givenParameters(
  document: ArmNode,
): ReadonlyMap<string, () => Value> {
  const inner = document.get('parameters');
  const entries = (inner.isAbsent ? document : inner).entries ?? [];
  return new Map(
    entries.map(([name, entry]) => {
      const value = entry.get('value');
      const unsettled = entry.get('unsettled').value;
      return [
        name.toLowerCase(),
        () =>
          value.value === undefined
            ? Unresolved.of(
                typeof unsettled === 'string'
                  ? `parameters('${name}'), which ${unsettled} would give`
                  : `parameters('${name}') of a vault`,
              )
            : (value.value as Value),
      ];
    }),
  );
}

/** Whether every parameter is given as a value or a reference, as only parameters files do. @internal */
export function isParametersFile(document: ArmNode): boolean {
  const entries = document.get('parameters').entries;
  return (
    document.get('resources').isAbsent &&
    document.get('responses').isAbsent &&
    !!entries?.length &&
    entries.every(
      ([, entry]) =>
        entry.get('value').value !== undefined ||
        !entry.get('reference').isAbsent,
    )
  );
}

/**
 * Reads a parameters file by itself as the part of a workspace that the
 * parameters of public templates name; `undefined` when it names none.
 * @internal
 */
export function readParametersFile(document: ArmNode): Subject | undefined {
  const given = (name: string) => document.find('parameters', name, 'value');
  const first = (names: string[]) =>
    names.map(given).find(node => !node.isAbsent);
  const facts = Facts.create();
  const name = first(NAMES);
  for (const [parameter, path] of TEXTS) facts.filled(path, given(parameter));
  for (const [parameter, path, words] of FLAGS) {
    facts.flag(path, given(parameter), words);
  }
  const identity = given('identity');
  facts.text(
    ['identity'],
    identity.isAbsent ? given('identityType') : identity.get('type'),
  );
  const network = first(NETWORKS);
  if (network) {
    mapOutbound(facts, network, fragment(document), [], false);
  }
  mapOptions(facts, given);
  const isNamed = name && Object.keys(facts.isolation).length > 0;
  if (!isNamed && !network) return undefined;
  if (name) facts.text(['workspace', 'name'], name);
  const kind = (facts.isolation as WorkspaceIsolation).workspace?.kind;
  return subjectOf('workspace', facts, '', {
    name: name?.value,
    kind: spelledKind(kind),
  });
}

/** What the options of public templates make beside the workspace. */
function mapOptions(facts: Facts, given: (name: string) => ArmNode): void {
  const type = given('privateEndpointType');
  const status = ENDPOINT_TYPES[textOf(type.value).toLowerCase()];
  if (status) {
    putList(facts, ['inbound', 'privateEndpoints'], type, [type], entry => {
      entry.put(['status'], status, type.at);
      entry.put(['subresource'], 'amlworkspace', type.at);
    });
  }
  const option = textOf(given('containerRegistryOption').value).toLowerCase();
  const sku = given('containerRegistrySku');
  if (option === 'new' && !sku.isAbsent) {
    putList(facts, ['resources', 'containerRegistry'], sku, [sku], entry => {
      entry.put(['default'], true, sku.at);
      entry.text(['sku'], sku);
    });
  }
}

/** A workspace of which the source tells only parts. */
function fragment(node: ArmNode): ArmResource {
  return {
    identity: { type: TYPES.workspace, names: [] },
    node,
    presence: 'yes',
    source: 'patch',
  };
}
