import { parsePorts } from '../../network/ports';
import { pointer } from '../../model/pointer';
import { isEverything, typesOf } from '../destinations/forms';
import { ApprovedDestination, WrittenPolicy } from '../policy';
import { lineageOf, tierKey } from '../tiers';
import { PolicyProblem, PolicyRule } from './problem';

type Problem = Omit<PolicyProblem, 'pointer'> & { field: string };

/** Judges every approved destination by itself. */
const ofEach =
  (judge: (entry: ApprovedDestination, policy: WrittenPolicy) => Problem[]) =>
  (policy: WrittenPolicy): PolicyProblem[] =>
    (policy.destinations.approved ?? []).flatMap((entry, index) =>
      judge(entry, policy).map(({ field, ...problem }) => ({
        pointer: `${pointer('destinations', 'approved', index)}/${field}`,
        ...problem,
      })),
    );

const FORMS = {
  FQDN: 'a host such as pypi.org or *.pypi.org',
  ServiceTag: 'a service tag such as Storage or Storage.westeurope',
  PrivateEndpoint:
    'an ARM id such as /subscriptions/*/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/*',
};

/** An approved destination is one that a rule could name. @internal */
export const destinationForms: PolicyRule = {
  id: 'destination-forms',
  find: ofEach(entry =>
    typesOf(entry).length
      ? []
      : [
          {
            field: 'destination',
            message: `got "${entry.destination}"`,
            expected: entry.type
              ? FORMS[entry.type]
              : Object.values(FORMS).join(', or '),
            fix: 'correct it; a wildcard stands for the first part of a host and has two parts after it',
          },
        ],
  ),
};

/** Ports are ports, and only where a rule has some. @internal */
export const destinationPorts: PolicyRule = {
  id: 'destination-ports',
  find: ofEach(entry => {
    if (entry.ports === undefined) return [];
    const types = typesOf(entry);
    const isPrivate = types.length === 1 && types[0] === 'PrivateEndpoint';
    if (isPrivate) {
      return [
        {
          field: 'ports',
          message: 'a private endpoint has no ports',
          expected: 'none',
          fix: 'remove the line',
        },
      ];
    }
    return parsePorts(entry.ports)
      ? []
      : [
          {
            field: 'ports',
            message: `got "${entry.ports}"`,
            expected: 'ports such as 443 or 80, 8080-8089',
            fix: 'correct it, or remove the line to approve any port',
          },
        ];
  }),
};

/** A destination is approved for tiers there are. @internal */
export const destinationTiers: PolicyRule = {
  id: 'destination-tiers',
  find: ofEach(({ tiers = [] }, policy) =>
    tiers.flatMap((name, index) =>
      tierKey(policy.tiers, name) !== undefined
        ? []
        : {
            field: `tiers/${index}`,
            message: `there is no tier "${name}"`,
            expected: `one of ${Object.keys(policy.tiers).join(', ')}`,
            fix: 'correct its name, or remove it',
          },
    ),
  ),
};

/** Whether a tier asks that no data gets out. */
const isRegulated = ({ tiers }: WrittenPolicy, name: string): boolean =>
  lineageOf(tiers, name)
    .map(key => tiers[key].minimumVerdict)
    .find(verdict => verdict) === 'exfiltration-protected';

/** The whole internet is approved for no tier that has to be protected against exfiltration. @internal */
export const noInternetInRegulatedTiers: PolicyRule = {
  id: 'no-internet-in-regulated-tiers',
  find: ofEach((entry, policy) => {
    if (!isEverything(entry)) return [];
    const own = entry.tiers?.map(name => tierKey(policy.tiers, name) ?? name);
    const regulated = Object.keys(policy.tiers).filter(
      name => (!own || own.includes(name)) && isRegulated(policy, name),
    );
    if (!regulated.length) return [];
    return [
      {
        field: 'destination',
        message: `"${
          entry.destination
        }" approves any destination, also for ${regulated.join(
          ' and ',
        )} data, which has to be protected against exfiltration`,
        expected: 'destinations by name',
        fix: `name them, or list the tiers it is for without ${regulated.join(
          ' and ',
        )}`,
      },
    ];
  }),
};
