import { CustomNetwork, customNetworkSchema } from '@ringfence/engine';
import { z } from 'zod';

const text = z.string().trim().min(1).max(500);
const armId = text.regex(
  /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+(\/providers\/[^\s]+)?$/i,
  'an ARM id that begins with /subscriptions/<id>/resourceGroups/<name>',
);

/**
 * Where workspaces of a kind live: what a platform team decides once, so that
 * nobody has to type it. It fills in what an isolation leaves out and says what
 * stands already; it never replaces what an isolation states.
 * @public
 */
export interface LandingZone {
  /** What it is called in lists. */
  title?: string;
  /** The subscription, by id. */
  subscriptionId?: string;
  /** The resource group, by name. It stands already. */
  resourceGroup?: string;
  /** The region, by its name, such as `westeurope`. */
  region?: string;
  /** The tenant, by id. */
  tenantId?: string;
  /** ARM id of the subnet that private endpoints stand in. */
  privateEndpointSubnetId?: string;
  /** ARM id of the resource group that holds all private DNS zones already; without it the zones are made. */
  privateDnsZoneGroupId?: string;
  /** ARM ids of what stands already: a resource, or a group with everything in it. */
  existing?: string[];
  /** ARM id of the Log Analytics workspace that Application Insights reports to; without it one is made. */
  logAnalyticsId?: string;
  /** Tags of everything that is made. */
  tags?: Record<string, string>;
  /** The size of machines where nobody chose one. */
  vmSize?: string;
  /**
   * The network of one's own that workspaces stand in, as a request states it. What
   * of it `existing` does not list is made with the workspace.
   */
  customNetwork?: CustomNetwork;
}

const fields = {
  title: text.optional(),
  subscriptionId: text.optional(),
  resourceGroup: text.optional(),
  region: text.optional(),
  tenantId: text.optional(),
  privateEndpointSubnetId: armId.optional(),
  privateDnsZoneGroupId: armId.optional(),
  existing: z.array(armId).max(1000).optional(),
  logAnalyticsId: armId.optional(),
  tags: z.record(text, z.string().max(256)).optional(),
  vmSize: text.optional(),
  customNetwork: customNetworkSchema.optional(),
} satisfies Record<keyof LandingZone, z.ZodType>;

/** The fields of a landing zone, in the order in which they are shown. @public */
export const LANDING_ZONE_FIELDS = Object.keys(fields) as (keyof LandingZone)[];

/** {@inheritDoc LandingZone} @public */
export const landingZoneSchema: z.ZodType<LandingZone> = z.strictObject(fields);

/**
 * Whether a landing zone says that something stands already, by its ARM id.
 * @public
 */
export function standsAlready(
  { existing = [] }: Pick<LandingZone, 'existing'>,
  id: string,
): boolean {
  const whole = id.trim().toLowerCase();
  return existing.some(given => {
    const scope = given.trim().toLowerCase().replace(/\/$/, '');
    return whole === scope || whole.startsWith(`${scope}/`);
  });
}
