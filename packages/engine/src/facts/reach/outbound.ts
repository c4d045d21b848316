import { judgedPlaces, JudgedPlace, placesWith } from '../egress/judgedPlaces';
import { Ways } from '../egress/ways';
import { Facts } from '../facts';
import { openedByUnread } from './openedByUnread';
import { anyOf, known, StateRange, weaker, worstOf } from './range';

/** What places let out together: each few addresses, and all of them more than a selection. */
function together(places: readonly JudgedPlace[]): StateRange {
  const range = worstOf(places.map(each => each.range));
  if (range.worst !== 'partial' || places.length < 2) return range;
  const all = (kind: 'worst' | 'best') =>
    Ways.stateOf(places.map(place => place[kind]));
  if (all('worst') !== 'open') return range;
  const best = weaker(range.best, all('best'));
  return {
    worst: 'open',
    best,
    unknowns:
      best === 'open'
        ? []
        : [{ pointer: '/customNetwork', label: 'how much leaves together' }],
    witness: {
      path: ['all places together let out to more than selected addresses'],
      pointers: places.map(({ pointer }) => pointer).slice(0, 10),
    },
  };
}

const worstPlace = (places: readonly JudgedPlace[]): StateRange =>
  places.length
    ? together(places)
    : known('closed', {
        path: ['no compute, and no subnet that is meant for code'],
        pointers: [],
      });

function readCustom(facts: Facts): StateRange {
  const networks = facts.customNetwork?.virtualNetworks;
  const own = worstPlace(placesWith(facts, 'Disabled'));
  if (networks || own.best === 'open') return own;
  return anyOf([known('open'), own], {
    pointer: '/customNetwork/virtualNetworks',
    label: 'whether the workspace uses a custom network',
  });
}

function readMode(facts: Facts): StateRange {
  switch (facts.mode) {
    case 'AllowInternetOutbound':
    case 'AllowOnlyApprovedOutbound':
      return worstPlace(judgedPlaces(facts));
    case 'Disabled':
      return readCustom(facts);
    default:
      return anyOf(
        [
          known('open'),
          worstPlace(placesWith(facts, 'AllowOnlyApprovedOutbound')),
          readCustom(facts),
        ],
        {
          pointer: '/outbound/isolationMode',
          label: 'the isolation mode of the managed network',
        },
      );
  }
}

/** What data could leave to: the worst of every place where code runs. @public */
export const readOutbound = (facts: Facts): StateRange =>
  openedByUnread(
    facts,
    readMode(facts),
    '/outbound',
    '/customNetwork',
    // Compute and endpoints that were not read may stand anywhere.
    '/compute',
    '/endpoints',
    ...(facts.managed ? [] : ['/inbound/publicNetworkAccess', '/region']),
  );
