import { Check } from '../check';
import { NETWORKS } from '../networks';
import { removeEntries, sparing } from '../patches';
import { publicIpInbound } from './public-ip-inbound';

/** What {@link removeInbound} offers. @internal */
export const REMOVE_OPENINGS = { title: 'Remove these openings' };

/** What {@link removeInbound} writes. @internal */
export const REMOVE_OPENINGS_WRITES = [
  `${NETWORKS}/*/subnets/*/inboundRules/*`,
];

/** Removes inbound rules, except where compute with a public IP needs them. @internal */
export const removeInbound: NonNullable<Check['fix']> = (facts, { places }) =>
  sparing(
    facts,
    [publicIpInbound],
    [
      {
        ...REMOVE_OPENINGS,
        patch: removeEntries(
          places.map(({ pointer }) => pointer.replace(/\/source$/, '')),
        ),
      },
    ],
  );
