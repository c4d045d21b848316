import {
  ACCESS_MODES,
  AssociatedResource,
  PUBLIC_NETWORK_ACCESS,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder, lastOf, placeOf } from './BlueprintBuilder';
import { BlueprintResource, IdOf, Value } from './blueprint';
import { addPrivateEndpoints } from './privateEndpoints';
import { refusePerimeter } from './resourceFirewall';
import { Site, locationIn, saySettings } from './site';

/** What the model says of other kinds of resources. */
const UNUSED = [
  'defaultAction',
  'ipRules',
  'virtualNetworkRules',
  'resourceInstances',
  'trustedServices',
  'default',
  'sku',
  'kind',
  'hierarchicalNamespace',
] as const;

/** Both sides of a resource of monitoring: sending to it and asking it. */
const sides = (access: string) => ({
  publicNetworkAccessForIngestion: access,
  publicNetworkAccessForQuery: access,
});

/** Adds Application Insights with its logs and, where it is private, the scope that its endpoint leads to. @internal */
export function addMonitoring(
  builder: BlueprintBuilder,
  entries: readonly AssociatedResource[],
  site: Site,
): Value[] {
  return entries.map((resource, at) => {
    const pointer = `/resources/monitoring/${at}`;
    if (resource.id && builder.isExisting(resource.id)) {
      saySettings(builder, resource, pointer);
      return resource.id;
    }
    const access =
      builder.closed(
        builder.need(
          resource.publicNetworkAccess,
          `${pointer}/publicNetworkAccess`,
          'Enabled or Disabled',
        ),
        PUBLIC_NETWORK_ACCESS,
        `${pointer}/publicNetworkAccess`,
      ) ?? 'Disabled';
    refusePerimeter(builder, resource, pointer);
    builder.sayUnused(
      resource,
      UNUSED,
      pointer,
      'monitoring has no such setting',
    );
    const location = locationIn(site, resource.region);
    const logs = addLogs(builder, access, site, at, pointer);
    const component = builder.add({
      symbol: 'application insights',
      type: 'Microsoft.Insights/components',
      name: resource.id ? lastOf(resource.id) : site.names.monitoring(at),
      place: placeOf(resource.id ?? ''),
      section: 'resources',
      why: 'Traces and metrics of the workspace',
      pointer,
      location,
      kind: 'web',
      properties: {
        Application_Type: 'web',
        WorkspaceResourceId: typeof logs === 'string' ? logs : new IdOf(logs),
        ...sides(access),
      },
    });
    addScope(builder, resource, { component, logs }, site, at, pointer);
    return new IdOf(component);
  });
}

function addLogs(
  builder: BlueprintBuilder,
  access: string,
  { names }: Site,
  at: number,
  pointer: string,
): BlueprintResource | string {
  const { logAnalyticsId } = builder.landingZone;
  if (logAnalyticsId) return logAnalyticsId;
  return builder.add({
    symbol: 'logs',
    type: 'Microsoft.OperationalInsights/workspaces',
    name: at === 0 ? names.logs : `${names.logs}-${at + 1}`,
    section: 'resources',
    why: 'Where Application Insights keeps what it gathers',
    pointer,
    location: 'region',
    properties: { sku: { name: 'PerGB2018' }, ...sides(access) },
  });
}

/** A private link scope, where one is stated by an endpoint or by its mode. */
function addScope(
  builder: BlueprintBuilder,
  { accessMode, privateEndpoints }: AssociatedResource,
  made: { component: BlueprintResource; logs: BlueprintResource | string },
  site: Site,
  at: number,
  pointer: string,
): void {
  if (!accessMode && !privateEndpoints?.length) return;
  const mode = azureValue(accessMode ?? 'Open', ACCESS_MODES);
  if (!mode) {
    builder.refuse(
      `${pointer}/accessMode`,
      'is no value of Azure',
      'Open or PrivateOnly',
    );
    return;
  }
  const name = at === 0 ? site.names.scope : `${site.names.scope}-${at + 1}`;
  const scope = builder.add({
    symbol: 'monitor scope',
    type: 'Microsoft.Insights/privateLinkScopes',
    name,
    section: 'resources',
    why: 'Monitoring is reached privately through this scope',
    pointer,
    location: 'global',
    properties: {
      accessModeSettings: { ingestionAccessMode: mode, queryAccessMode: mode },
    },
  });
  for (const [words, linked] of [
    ['component', made.component],
    ['logs', made.logs],
  ] as const) {
    builder.add({
      symbol: `${scope.symbol} ${words}`,
      type: 'Microsoft.Insights/privateLinkScopes/scopedResources',
      parent: scope,
      name: `scoped-${words}`,
      section: 'resources',
      why: `The scope holds the ${
        words === 'logs' ? 'logs' : 'Application Insights'
      }`,
      pointer,
      properties: {
        linkedResourceId:
          typeof linked === 'string' ? linked : new IdOf(linked),
      },
    });
  }
  addPrivateEndpoints(builder, {
    kind: 'monitoring',
    resource: scope,
    name,
    region: site.region,
    cloud: site.cloud,
    endpoints: privateEndpoints ?? [],
    pointer: `${pointer}/privateEndpoints`,
    subresource: 'azuremonitor',
  });
}
