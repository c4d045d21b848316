import { Facts } from '../facts';
import { PUBLIC_ADDRESSES } from '../../network/addressSet';
import { isAttached } from '../computeKinds';
import { oncePerFacts } from '../oncePerFacts';
import { StateRange } from '../reach/range';
import { Assumption } from './assumption';
import {
  ownPlaces,
  Place,
  placeNotKnown,
  placeOpen,
  placesBesideManaged,
} from './places';
import { rangeOfWays } from './rangeOfWays';
import { Way } from './way';
import { Ways } from './ways';
import { waysOfRule } from './waysOfRule';

/** A place with the ways out of it, over all that is not known. @internal */
export interface JudgedPlace
  extends Pick<Place, 'name' | 'pointer' | 'subnetAt'> {
  range: StateRange;
  /** Its ways where everything that is not known is as bad as can be. */
  worst: Ways;
  /** Those that are there whatever is not known. */
  best: Ways;
}

const RULES = '/outbound/rules';
const MODE = '/outbound/isolationMode';
/** What the place inside a managed network is called. @internal */
export const MANAGED_NETWORK = 'the managed network';

/** What approved destinations let out of the managed network. */
function approvedWays({ outbound }: Facts, assume: Assumption): Way[] {
  const rules = outbound?.rules;
  if (rules) {
    return rules.flatMap((rule, index) =>
      waysOfRule(rule, `${RULES}/${index}`, assume),
    );
  }
  return assume.isBad(RULES, 'which destinations are approved')
    ? [
        {
          by: 'unknown',
          addresses: PUBLIC_ADDRESSES,
          steps: ['rules that are not known'],
          pointers: [RULES],
        },
      ]
    : [];
}

/** Compute of a managed network that is stated not to be there stands somewhere else. */
function notProvisioned({ outbound, compute }: Facts): Place[] {
  const status = outbound?.networkStatus;
  if (status === undefined || status === 'Active') return [];
  if (!compute?.some(({ type }) => !isAttached(type))) return [];
  return [
    placeNotKnown(
      'the compute',
      '/compute',
      'in which network the compute stands, as its own is not active',
    ),
  ];
}

const managedPlaces = (facts: Facts, approved: boolean): Place[] => [
  approved
    ? {
        name: MANAGED_NETWORK,
        pointer: '/outbound',
        ways: assume => Ways.of(approvedWays(facts, assume)),
      }
    : placeOpen(MANAGED_NETWORK, MODE, 'any destination is allowed'),
  ...notProvisioned(facts),
  ...placesBesideManaged(facts),
];

const judge = ({ name, pointer, subnetAt, ways }: Place): JudgedPlace => ({
  name,
  pointer,
  subnetAt,
  ...rangeOfWays(name, ways),
});

/** Every place where code runs, with a mode. @internal */
export function placesOf(facts: Facts, mode: Facts['mode']): Place[] {
  switch (mode) {
    case 'AllowInternetOutbound':
      return managedPlaces(facts, false);
    case 'AllowOnlyApprovedOutbound':
      return managedPlaces(facts, true);
    default:
      return facts.customNetwork?.virtualNetworks?.length === 0
        ? [
            placeOpen(
              'compute',
              '/customNetwork/virtualNetworks',
              'no managed network and none of its own',
            ),
          ]
        : ownPlaces(facts);
  }
}

const find = (facts: Facts, mode: Facts['mode']): JudgedPlace[] =>
  placesOf(facts, mode).map(judge);

/** Every place where code runs, judged once for an isolation, by the mode that it states. @internal */
export const judgedPlaces = oncePerFacts(facts => find(facts, facts.mode));

/** The places as they would be with another mode. @internal */
export const placesWith = (
  facts: Facts,
  mode: NonNullable<Facts['mode']>,
): JudgedPlace[] =>
  facts.mode === mode ? judgedPlaces(facts) : find(facts, mode);
