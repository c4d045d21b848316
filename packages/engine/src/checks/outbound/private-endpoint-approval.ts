import { Facts } from '../../facts/facts';
import { comparableId, sameId } from '../../facts/modes';
import { oncePerFacts } from '../../facts/oncePerFacts';
import { RuleFacts } from '../../facts/ruleFacts';
import { resourceTypeOf } from '../../facts/resourceType';
import { ML_WORKSPACE, sameWord, STORAGE_ACCOUNT } from '../../facts/targets';
import { workspaceArmId } from '../../identity/workspaceId';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, quoted, unknown } from '../outcome';
import { setFact } from '../patches';
import { sources } from '../../model/sources';
import { judgeRulesOfType } from './rulesOfType';

const OWN_KINDS = {
  storage: STORAGE_ACCOUNT,
  keyVault: 'Microsoft.KeyVault/vaults',
  containerRegistry: 'Microsoft.ContainerRegistry/registries',
} as const;

type OwnKind = keyof typeof OWN_KINDS;

/** What is known of the resources of a kind that may be the workspace's own. */
interface OwnResources {
  /** By id, the first of them and whether one of that id surely is the default. */
  byId: Map<string, { first: number; isDefault: boolean }>;
  /** The first whose id is not known. */
  nameless?: number;
}

const ownResources = oncePerFacts(({ resources }) => {
  const read = (kind: OwnKind): OwnResources => {
    const found: OwnResources = { byId: new Map() };
    resources?.[kind]?.forEach(({ id, default: isDefault }, index) => {
      if (isDefault === false) return;
      if (id === undefined) {
        found.nameless ??= index;
        return;
      }
      const known = found.byId.get(comparableId(id));
      if (!known) {
        const entry = { first: index, isDefault: isDefault === true };
        found.byId.set(comparableId(id), entry);
      } else known.isDefault ||= isDefault === true;
    });
    return found;
  };
  return {
    storage: read('storage'),
    keyVault: read('keyVault'),
    containerRegistry: read('containerRegistry'),
  };
});

/** Whether the target is the workspace itself or one of its default resources, or what keeps that from being known. */
function isOwn(facts: Facts, id: string): boolean | { missing: string } {
  const type = resourceTypeOf(id) ?? '';
  if (sameWord(type, ML_WORKSPACE)) {
    const { subscriptionId, resourceGroup, name } = facts.workspace ?? {};
    return subscriptionId && resourceGroup && name
      ? sameId(workspaceArmId({ subscriptionId, resourceGroup, name }), id)
      : { missing: '/workspace' };
  }
  const kind = (Object.keys(OWN_KINDS) as OwnKind[]).find(own =>
    sameWord(type, OWN_KINDS[own]),
  );
  if (!kind) return false;
  const list = `/resources/${kind}`;
  if (!facts.resources?.[kind]) return { missing: list };
  const { byId, nameless = Infinity } = ownResources(facts)[kind];
  const { first = Infinity, isDefault } = byId.get(comparableId(id)) ?? {};
  if (isDefault) return true;
  if (nameless < first) return { missing: `${list}/${nameless}/id` };
  return first < Infinity ? { missing: `${list}/${first}/default` } : false;
}

function judge(
  facts: Facts,
  { name, serviceResourceId: id, approverAssigned: approver }: RuleFacts,
  at: (field: string) => string,
): Outcome {
  if (approver) return pass('may be approved');
  if (id === undefined) {
    return unknown(at('serviceResourceId'), 'resource not known');
  }
  const own = isOwn(facts, id);
  if (own === true) return notApplicable('a resource of the workspace');
  if (approver === undefined) {
    return unknown(at('approverAssigned'), 'right to approve not known');
  }
  if (own) {
    return unknown(own.missing, 'not known whether the target is its own');
  }
  return facts.managed
    ? fail({
        pointer: at('approverAssigned'),
        observed: `nobody may approve the private endpoint of ${
          name ? quoted(name) : 'a rule'
        }`,
      })
    : unknown('/outbound/isolationMode', 'mode not known');
}

/** Somebody may approve each private endpoint at its target. */
export const privateEndpointApproval: Check = {
  id: 'private-endpoint-approval',
  title: 'Private endpoints can be approved at their targets',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [
    '/outbound/isolationMode',
    '/outbound/rules/*/type',
    '/outbound/rules/*/serviceResourceId',
    '/outbound/rules/*/approverAssigned',
    '/resources/*/*/id',
    '/resources/*/*/default',
    '/workspace',
  ],
  expected:
    'the role Azure AI Enterprise Network Connection Approver at every target that is not the workspace’s own',
  because:
    'Since 30 April 2025 Azure no longer gives itself the right to approve. Without it the connection stays pending: at storage and databases, and as well at an Application Gateway, API Management or a cache. Data Factory, Databricks and function apps are not covered by the role and need one of your own.',
  offers: [{ title: 'Assign the role at these targets' }],
  evaluate(facts) {
    if (facts.managed === false) {
      return notApplicable('no managed network');
    }
    return judgeRulesOfType(
      facts,
      'PrivateEndpoint',
      (rule, at) => judge(facts, rule, at),
      {
        pass: 'all may be approved',
        notApplicable: 'none to a resource of others',
      },
    );
  },
  writes: ['/outbound/rules/*/approverAssigned'],
  fix: ({ isolation }, outcome) => [
    {
      title: 'Assign the role at these targets',
      patch: outcome.places.map(place =>
        setFact(isolation, place.pointer, true),
      ),
    },
  ],
};
