import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { LandingZoneSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  LandingZone,
  landingZoneSchema,
  standsAlready,
} from '@ringfence/dialects';

const KEY = 'mlWorkspace.landingZones';

/** The network of a landing zone, and what of it stands already. */
function networkSummary(
  zone: LandingZone,
): Pick<LandingZoneSummary, 'customNetwork' | 'standingNetworks'> {
  const { customNetwork } = zone;
  if (!customNetwork) return {};
  const standing = (customNetwork.virtualNetworks ?? []).filter(
    ({ id }) => id !== undefined && standsAlready(zone, id),
  );
  return {
    customNetwork,
    standingNetworks: standing.map(({ name, id }) => name ?? id ?? ''),
  };
}

/** Where workspaces may live, as the configuration says. @internal */
export class LandingZones {
  readonly #zones: ReadonlyMap<string, LandingZone>;

  /**
   * Reads `mlWorkspace.landingZones`.
   *
   * @throws InputError that names each wrong key and what was expected
   */
  static read(config: Config): LandingZones {
    const written = config.getOptional<Record<string, unknown>>(KEY) ?? {};
    const wrong: string[] = [];
    const zones = new Map<string, LandingZone>();
    for (const [name, zone] of Object.entries(written)) {
      const { data, error } = landingZoneSchema.safeParse(zone);
      if (data) zones.set(name, data);
      for (const { path, message } of error?.issues ?? []) {
        wrong.push(`${[KEY, name, ...path].join('.')}: ${message}`);
      }
    }
    if (wrong.length === 0) return new LandingZones(zones);
    throw new InputError(
      `The landing zones cannot be used. ${wrong.join(
        '. ',
      )}. Correct it in app-config and start again`,
    );
  }

  private constructor(zones: ReadonlyMap<string, LandingZone>) {
    this.#zones = zones;
  }

  /** The landing zone of a name. */
  find(name: string): LandingZone | undefined {
    return this.#zones.get(name);
  }

  /** Their names, in the order of the configuration. */
  names(): string[] {
    return [...this.#zones.keys()];
  }

  /** What a form tells of each. */
  summaries(): LandingZoneSummary[] {
    return [...this.#zones].map(([name, zone]) => {
      const { title, region, subscriptionId, resourceGroup } = zone;
      return {
        name,
        ...(title && { title }),
        ...(region && { region }),
        ...(subscriptionId && { subscriptionId }),
        ...(resourceGroup && { resourceGroup }),
        ...networkSummary(zone),
      };
    });
  }
}
