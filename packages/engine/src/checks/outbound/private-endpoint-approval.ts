import { Facts, RuleFacts } from '../../facts/facts';
import { sameId } from '../../facts/modes';
import {
  ML_WORKSPACE,
  resourceTypeOf,
  sameWord,
  STORAGE_ACCOUNT,
} from '../../facts/targets';
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

/** Whether the target is the workspace itself or one of its default resources, or what keeps that from being known. */
function isOwn(
  { workspace, resources }: Facts,
  id: string,
): boolean | { missing: string } {
  const type = resourceTypeOf(id) ?? '';
  if (sameWord(type, ML_WORKSPACE)) {
    const { subscriptionId, resourceGroup, name } = workspace ?? {};
    return subscriptionId && resourceGroup && name
      ? sameId(workspaceArmId({ subscriptionId, resourceGroup, name }), id)
      : { missing: '/workspace' };
  }
  const kind = (['storage', 'keyVault', 'containerRegistry'] as const).find(
    own => sameWord(type, OWN_KINDS[own]),
  );
  if (!kind) return false;
  const list = resources?.[kind];
  if (!list) return { missing: `/resources/${kind}` };
  const mayBe = list.flatMap((resource, index) => {
    if (resource.default === false) return [];
    if (resource.id === undefined) return [{ index, field: 'id' }];
    if (!sameId(resource.id, id)) return [];
    return [{ index, field: resource.default ? undefined : 'default' }];
  });
  if (mayBe.some(entry => entry.field === undefined)) return true;
  const [first] = mayBe;
  return first
    ? { missing: `/resources/${kind}/${first.index}/${first.field}` }
    : false;
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
    'Since 30 April 2025 Azure no longer gives itself the right to approve. Without it the connection stays pending. Data Factory and Databricks are not covered by the role and need one of your own.',
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
