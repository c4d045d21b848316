import { isAttached } from '../computeKinds';
import { Assumption } from '../egress/assumption';
import {
  readComputeEgress,
  readOwnNetwork,
  readServing,
} from '../egress/places';
import { rangeOfWays } from '../egress/rangeOfWays';
import { Way } from '../egress/ways';
import { waysOfRule } from '../egress/waysOfRule';
import { PUBLIC_ADDRESSES } from '../../network/addressSet';
import { Facts } from '../facts';
import { anyOf, between, known, StateRange, worstOf } from './range';

const RULES = '/outbound/rules';
const STATUS = '/outbound/networkStatus';

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
          addresses: PUBLIC_ADDRESSES,
          steps: ['rules that are not known'],
          pointers: [RULES],
        },
      ]
    : [];
}

/** Whether compute stands in a managed network that is stated not to be there. */
const isNotProvisioned = ({ outbound, compute }: Facts): boolean =>
  outbound?.networkStatus !== undefined &&
  outbound.networkStatus !== 'Active' &&
  (compute ?? []).some(({ type }) => !isAttached(type));

/** The egress of a managed network and of what is attached beside it. */
function readManaged(facts: Facts, approved: boolean): StateRange {
  const place = 'the managed network';
  const network = approved
    ? rangeOfWays(place, assume => approvedWays(facts, assume))
    : known('open', {
        place,
        destination: 'the internet',
        path: ['any destination is allowed'],
        pointers: ['/outbound/isolationMode'],
      });
  const label = 'in which network the compute stands, as its own is not active';
  return worstOf([
    network,
    isNotProvisioned(facts)
      ? between('open', 'closed', [{ pointer: STATUS, label }], {
          place,
          destination: 'anything',
          path: [`not known: ${label}`],
          pointers: [STATUS],
        })
      : network,
    ...(facts.compute ?? []).flatMap((compute, index) =>
      isAttached(compute.type) || compute.type === undefined
        ? [readComputeEgress(facts, compute, index)]
        : [],
    ),
    readServing({
      ...facts,
      endpoints: facts.endpoints?.map(endpoint =>
        endpoint.computeType === 'Kubernetes'
          ? endpoint
          : { ...endpoint, kind: 'batch' as const },
      ),
    }),
  ]);
}

function readCustom(facts: Facts): StateRange {
  const networks = facts.customNetwork?.virtualNetworks;
  if (networks?.length === 0) {
    return known('open', {
      destination: 'the internet',
      path: ['no managed network and none of its own'],
      pointers: ['/outbound/isolationMode', '/customNetwork/virtualNetworks'],
    });
  }
  const own = readOwnNetwork(facts);
  if (networks || own.best === 'open') return own;
  return anyOf([known('open'), own], {
    pointer: '/customNetwork/virtualNetworks',
    label: 'whether the workspace uses a custom network',
  });
}

/** What data could leave to. @public */
export function readOutbound(facts: Facts): StateRange {
  switch (facts.mode) {
    case 'AllowInternetOutbound':
      return readManaged(facts, false);
    case 'AllowOnlyApprovedOutbound':
      return readManaged(facts, true);
    case 'Disabled':
      return readCustom(facts);
    default:
      return anyOf(
        [known('open'), readManaged(facts, true), readCustom(facts)],
        {
          pointer: '/outbound/isolationMode',
          label: 'the isolation mode of the managed network',
        },
      );
  }
}
