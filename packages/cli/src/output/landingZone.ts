import { LANDING_ZONE_FIELDS, LandingZone } from '@ringfence/dialects';
import type { CustomNetwork } from '@ringfence/engine';
import { cleanLine } from './clean';

/** The names of the virtual networks of a network, and of what filters their traffic. */
const networkText = ({
  virtualNetworks = [],
  appliances = [],
}: CustomNetwork) =>
  [...virtualNetworks, ...appliances]
    .map(({ name, id }) => name ?? id ?? 'one without a name')
    .join(', ') || 'none';

/** A field as people read it: what it is, and what it says. */
const valueText = (value: unknown): string => {
  if (value === undefined) return 'not said';
  if (Array.isArray(value)) return value.join(', ') || 'none';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value as Record<string, string>)
    .map(([key, text]) => `${key}=${text}`)
    .join(', ');
};

/** What people read of a landing zone: every field there is, and what it says. */
export const landingZoneText = (zone: LandingZone): string =>
  `\n${[
    'Landing zone',
    ...LANDING_ZONE_FIELDS.map(field =>
      cleanLine(
        `${field}: ${
          field === 'customNetwork' && zone.customNetwork
            ? networkText(zone.customNetwork)
            : valueText(zone[field])
        }`,
      ),
    ).map(line => `  ${line}`),
  ].join('\n')}\n`;
