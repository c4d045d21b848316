import { WorkspaceIsolation } from '../../model/isolation';
import { pointer } from '../../model/pointer';
import { Fix } from '../../model/posture';
import { azureValue } from '../../model/azureValue';
import { ISOLATION_MODES, OUTBOUND_RULE_TYPES } from '../../model/values';
import { Check } from '../check';
import { modeOf } from '../../facts/modes';
import { mending } from '../mending';
import {
  fail,
  judgeEach,
  notApplicable,
  pass,
  quoted,
  unknown,
} from '../outcome';
import { removeRules, setFact, sparing } from '../patches';
import { sources } from '../sources';
import { MANAGED_RULES } from './allowList';
import { batchEndpointRules } from './batchEndpoints';
import { closeEgress } from './closeEgress';
import { fqdnRuleStorage } from './fqdnRules';

const MODE = '/outbound/isolationMode';

/** Limits outbound traffic, unless rules to storage accounts would then be refused or batch endpoints cut off. */
const approvedOnly = (isolation: WorkspaceIsolation): Fix[] =>
  mending(
    isolation,
    [batchEndpointRules],
    sparing(
      isolation,
      [fqdnRuleStorage],
      [
        {
          title: 'Allow only approved destinations',
          patch: [setFact(isolation, MODE, 'AllowOnlyApprovedOutbound')],
          irreversible: true,
        },
      ],
    ),
  );

/** The isolation mode is one of the three. */
export const isolationMode: Check = {
  id: 'isolation-mode',
  title: 'The isolation mode is one Azure has',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE],
  expected: ISOLATION_MODES.join(', '),
  because:
    'A managed network has three modes; Azure refuses any other value, and a mode that is not stated says nothing about where data can go.',
  evaluate({ isolation, mode }) {
    const written = isolation.outbound?.isolationMode;
    if (written === undefined) return unknown(MODE, 'not stated');
    return mode
      ? pass(mode)
      : fail({ pointer: MODE, observed: `the mode is ${quoted(written)}` });
  },
  fix: ({ isolation }) => approvedOnly(isolation),
};

/** No rule of a type that the mode does not take. */
export const ruleTypeFitsMode: Check = {
  id: 'rule-type-fits-mode',
  title: 'Outbound rule types fit the isolation mode',
  nature: 'constraint',
  severity: 'high',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE, '/outbound/rules/*/type'],
  expected:
    'private endpoint rules with internet outbound; any type with approved outbound only; no rules when off',
  because:
    'Service tag and host rules exist only where everything else is refused. With internet outbound they restrict nothing, so Azure refuses them.',
  evaluate(isolation) {
    const rules = isolation.outbound?.rules;
    if (!rules) return unknown('/outbound/rules', 'rules not known');
    const mode = modeOf(isolation);
    return judgeEach(
      rules,
      (rule, index) => {
        const at = pointer('outbound', 'rules', index, 'type');
        if (rule.type === undefined) return unknown(at, 'type not known');
        const type = azureValue(rule.type, OUTBOUND_RULE_TYPES);
        if (!type) {
          return fail({
            pointer: at,
            observed: `${quoted(rule.written.type ?? '')} is no rule type`,
          });
        }
        if (!mode) return unknown(MODE, 'mode not known');
        const fits =
          mode === 'AllowOnlyApprovedOutbound' ||
          (mode === 'AllowInternetOutbound' && type === 'PrivateEndpoint');
        return fits
          ? pass(type)
          : fail({ pointer: at, observed: `a ${type} rule in mode ${mode}` });
      },
      { pass: 'all types fit', notApplicable: 'no rules' },
    );
  },
  fix({ isolation }, outcome) {
    const remove = removeRules(isolation, outcome.places);
    const curable =
      modeOf(isolation) === 'AllowInternetOutbound' &&
      outcome.places.every(place => !place.observed.includes('no rule type'));
    return curable ? [...remove, ...approvedOnly(isolation)] : remove;
  },
};

/** Data cannot be sent anywhere on the internet. */
export const internetOutbound: Check = {
  id: 'internet-outbound',
  title: 'Outbound traffic is limited to approved destinations',
  nature: 'risk',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [MODE],
  expected: 'AllowOnlyApprovedOutbound, or a filtered custom network',
  because:
    'With internet outbound any job can send data to any host. The mode can be made stricter later, never looser.',
  enforcedBy:
    'Azure Machine Learning Workspaces should use Allow Only Approved Outbound Managed Vnet mode (6ddb1705), only with its isolationMode parameter set',
  evaluate(isolation) {
    const mode = modeOf(isolation);
    if (!mode) return unknown(MODE, 'mode not known');
    if (mode === 'Disabled') return notApplicable('no managed network');
    return mode === 'AllowOnlyApprovedOutbound'
      ? pass(mode)
      : fail({ pointer: MODE, observed: 'any internet destination' });
  },
  fix: ({ isolation }) => approvedOnly(isolation),
  tighten: facts => {
    const { isolation, custom } = facts;
    if (custom) return closeEgress(facts);
    const mode = modeOf(isolation);
    // Not known whether there is a network of one's own: that is to be read first.
    if (mode === 'Disabled' && custom === undefined) return [];
    if (mode !== 'AllowOnlyApprovedOutbound') return approvedOnly(isolation);
    return isolation.outbound?.rules
      ? []
      : [
          {
            title: 'State that there are no destinations of your own',
            patch: [setFact(isolation, MANAGED_RULES, [])],
          },
        ];
  },
};

/** The firewall SKU is one a managed network can have. */
export const firewallSku: Check = {
  id: 'firewall-sku',
  title: 'The firewall SKU is Basic or Standard',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: ['/outbound/firewallSku'],
  expected: 'Basic, Standard, or nothing',
  because:
    'The firewall that Azure adds with the first host rule comes as Standard or Basic; Premium is not offered.',
  evaluate({ isolation, outbound }) {
    const sku = isolation.outbound?.firewallSku;
    if (sku === undefined) return notApplicable('not stated');
    return outbound?.firewallSku !== 'other'
      ? pass(sku)
      : fail({
          pointer: '/outbound/firewallSku',
          observed: `${quoted(sku)} is not offered`,
        });
  },
  fix: ({ isolation }) => [
    {
      title: 'Use the Standard firewall',
      patch: [setFact(isolation, '/outbound/firewallSku', 'Standard')],
    },
  ],
};
