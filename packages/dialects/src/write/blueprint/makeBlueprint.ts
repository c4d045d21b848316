import { WorkspaceIsolation } from '@ringfence/engine';
import { LandingZone } from '../landingZone';
import { NotWritableError } from '../written';
import { Blueprint } from './blueprint';
import { BlueprintBuilder } from './BlueprintBuilder';
import { addComputes } from './compute';
import { addNetwork, toldBySubnets } from './network';
import { sayListsOfNone } from './listsOfNone';
import { isGroupName, namesFor } from './names';
import { addLocks } from './locks';
import { addResources } from './resources';
import { addRoles } from './roles';
import { addEndpoints } from './serving';
import { addWorkspace } from './workspace';

const SUBSCRIPTION =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const REGION = /^[a-z0-9 ]{3,40}$/i;

/** What is said of a workspace beside its settings, which files of Azure do not hold. */
const NOT_OF_FILES = [
  ['needs', 'what people mean to do', 'the request says it'],
  [
    'conditionalAccess',
    'whether sign-in is guarded by conditional access',
    'Microsoft Entra says it',
  ],
  ['cloud', 'which cloud it is in', 'the command that deploys the files'],
] as const;

/** Where files are deployed to is said to the command that deploys them. */
const PLACES = ['subscriptionId', 'resourceGroup', 'tenantId'] as const;

/** Says what no file of Azure holds, of what the isolation says beside its settings. */
function sayWhatFilesDoNotHold(
  builder: BlueprintBuilder,
  isolation: WorkspaceIsolation,
): void {
  for (const [key, what, instead] of NOT_OF_FILES) {
    const value = isolation[key];
    if (value === undefined || (Array.isArray(value) && !value.length))
      continue;
    builder.cannotSay(
      `/${key}`,
      what,
      'no resource of Azure holds it',
      instead,
    );
  }
  for (const key of PLACES) {
    if (isolation.workspace?.[key] === undefined) continue;
    builder.cannotSay(
      `/workspace/${key}`,
      'where the workspace is',
      'files are for any place',
      'the command that deploys them',
    );
  }
  if (isolation.outbound?.ofHub) {
    builder.cannotSay(
      '/outbound',
      'the network of its hub',
      'a project has no network of its own',
      'the files of the hub',
    );
  }
  sayListsOfNone(builder, isolation);
}

/** The subscription, group, name and region that the files are for, checked. */
function siteOf(isolation: WorkspaceIsolation, landingZone: LandingZone) {
  const { workspace } = isolation;
  const builder = new BlueprintBuilder(
    {
      subscriptionId:
        workspace?.subscriptionId ?? landingZone.subscriptionId ?? '',
      resourceGroup:
        workspace?.resourceGroup ?? landingZone.resourceGroup ?? '',
    },
    landingZone,
  );
  const name = builder.need(
    workspace?.name,
    '/workspace/name',
    'the name of the workspace',
  );
  const region = builder.need(
    isolation.region ?? landingZone.region,
    '/region',
    'a region, such as westeurope, or a landing zone with one',
  );
  const { subscriptionId, resourceGroup } = builder.place;
  if (!SUBSCRIPTION.test(subscriptionId)) {
    builder.refuse(
      '/workspace/subscriptionId',
      subscriptionId ? 'is no id of a subscription' : 'is not stated',
      'the id of a subscription, or a landing zone with one',
    );
  }
  if (!isGroupName(resourceGroup)) {
    builder.refuse(
      '/workspace/resourceGroup',
      resourceGroup ? 'is no name of a resource group' : 'is not stated',
      'the name of a resource group, or a landing zone with one',
    );
  }
  if (region !== undefined && !REGION.test(region)) {
    builder.refuse(
      '/region',
      'is no name of a region',
      'letters and digits, such as westeurope',
    );
  }
  return {
    builder,
    site: {
      workspaceName: name ?? '',
      region: region ?? '',
      cloud: isolation.cloud,
      names: namesFor({ subscriptionId, resourceGroup, name: name ?? '' }),
    },
  };
}

/**
 * Everything that has to be made for a workspace as it is described, free of any
 * dialect.
 *
 * @throws NotWritableError naming every field that is missing or that Azure would refuse
 * @internal
 */
export function makeBlueprint(
  written: WorkspaceIsolation,
  landingZone: LandingZone,
): Blueprint {
  const { builder, site } = siteOf(written, landingZone);
  const isolation = toldBySubnets(builder, written);
  (isolation.unread ?? []).forEach((_, at) =>
    builder.refuse(
      `/unread/${at}`,
      'is a part that was not read, so what the files would have to hold is not known',
      'an isolation that was read whole',
    ),
  );
  sayWhatFilesDoNotHold(builder, isolation);
  addNetwork(builder, isolation, site);
  const associated = addResources(builder, isolation.resources, site);
  const workspace = addWorkspace(builder, isolation, associated, site);
  addComputes(builder, workspace, isolation.compute ?? []);
  addEndpoints(builder, workspace, isolation.endpoints ?? []);
  addRoles(
    builder,
    workspace,
    associated.storage,
    isolation.datastoreManagedIdentity === true,
  );
  addLocks(builder, isolation.locks ?? []);
  if (builder.problems.length > 0) throw new NotWritableError(builder.problems);
  return {
    place: builder.place,
    workspace,
    region: site.region,
    cloud: isolation.cloud ?? 'AzureCloud',
    tags: landingZone.tags ?? {},
    resources: builder.resources,
    parameters: builder.parameters,
    statesCompute: isolation.compute !== undefined,
    statesNoKey: isolation.customerManagedKey === false,
    unsayable: builder.unsayable,
  };
}
