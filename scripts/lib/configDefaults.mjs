const POLICY = 'mlWorkspace.policy';
const ZONE = 'mlWorkspace.landingZones.<name>';
const TIER = `${POLICY}.tiers.<dataClassification>`;
const WAIVERS = `${POLICY}.waivers`;
const APPROVED = `${POLICY}.destinations.approved[]`;
const CATALOG = 'catalog.providers.mlWorkspace';
const REQUIRED = 'has to be given';
const AZURE = 'mlWorkspace.azure';
const TENANT = `${AZURE}.tenants[]`;
const OTHER_WAY = 'another way to sign in';

/**
 * What holds where a key is left out. A key that stands in more than one way to
 * write its parent has one of each, in the order of the `config.d.ts`.
 */
export const DEFAULTS = {
  'mlWorkspace.entityNamespace': ['`default`'],
  'mlWorkspace.declared.schedule': ['every 30 seconds'],
  'mlWorkspace.readings.staleAfter': ['a day'],
  [`${ZONE}.title`]: ['its name'],
  [`${ZONE}.subscriptionId`]: ['each request says it'],
  [`${ZONE}.resourceGroup`]: ['each request says it'],
  [`${ZONE}.region`]: ['each request says it'],
  [`${ZONE}.tenantId`]: ['that of whoever deploys'],
  [`${ZONE}.privateEndpointSubnetId`]: ['each private endpoint says it'],
  [`${ZONE}.privateDnsZoneGroupId`]: ['the zones are made'],
  [`${ZONE}.existing`]: ['nothing stands already'],
  [`${ZONE}.logAnalyticsId`]: ['one is made'],
  [`${ZONE}.tags.<name>`]: ['none'],
  [`${ZONE}.vmSize`]: ['`Standard_DS3_v2`'],
  [`${ZONE}.customNetwork`]: ['each request says it'],
  'mlWorkspace.decisions.expireAfter': ['30 days'],
  'mlWorkspace.decisions.groups': ['none'],
  'mlWorkspace.decisions.revokedWaiverDeadline': ['14 days'],
  'mlWorkspace.decisions.remindAfter': ['never'],
  'mlWorkspace.decisions.escalateAfter': ['never'],
  'mlWorkspace.decisions.escalateTo': ['nobody'],
  'mlWorkspace.messages.page': ['`/ml-workspace`'],
  'mlWorkspace.decisions.platform': ['those of `groups`'],
  'mlWorkspace.build.template': ['nothing runs'],
  'mlWorkspace.record.name': ['the host of `backend.baseUrl`'],
  'mlWorkspace.record.key': ['one for development; in production none'],
  'mlWorkspace.record.oldKeys': ['none'],
  'mlWorkspace.record.developmentKeyFile': [
    '`.ringfence/record-development-key`',
  ],
  'mlWorkspace.retention.postures': ['for ever'],
  [POLICY]: ['`baseline`'],
  [`${POLICY}.shipped`]: [REQUIRED],
  [`${POLICY}.revision`]: ['that of the shipped policy', REQUIRED],
  [`${POLICY}.name`]: [REQUIRED],
  [`${TIER}.minimumVerdict`]: ['that of the tier it inherits from'],
  [`${TIER}.approval`]: ['inherited, else `automatic`'],
  [`${TIER}.approval.count`]: ['1'],
  [`${TIER}.approval.groups`]: [REQUIRED],
  [`${TIER}.inherits`]: ['nothing'],
  [`${TIER}.enforcement.<checkId>`]: ['inherited, else as in the policy'],
  [`${POLICY}.enforcement.<checkId>`]: [
    'constraints `mandatory`, the rest `advisory`',
  ],
  [`${POLICY}.regions`]: ['all'],
  [`${WAIVERS}.maximumDays`]: ['90'],
  [`${WAIVERS}.approval.count`]: [REQUIRED],
  [`${WAIVERS}.approval.groups`]: [REQUIRED],
  [`${WAIVERS}.checks.<checkId>.never`]: ['it may be waived'],
  [`${WAIVERS}.checks.<checkId>.maximumDays`]: ['as for every check'],
  [`${WAIVERS}.checks.<checkId>.approval.count`]: [REQUIRED],
  [`${WAIVERS}.checks.<checkId>.approval.groups`]: [REQUIRED],
  [`${POLICY}.destinations.writeCapable`]: ['none'],
  [`${POLICY}.destinations.subscriptions`]: ['none'],
  [`${POLICY}.destinations.approved`]: ['any destination'],
  [`${APPROVED}.destination`]: [REQUIRED],
  [`${APPROVED}.type`]: ['whatever it fits'],
  [`${APPROVED}.owner`]: [REQUIRED],
  [`${APPROVED}.reason`]: [REQUIRED],
  [`${APPROVED}.tiers`]: ['all'],
  [`${APPROVED}.ports`]: ['any'],
  [`${AZURE}.cloud`]: ['`public`'],
  [`${AZURE}.tenants`]: [`${REQUIRED} with \`azure\``],
  [`${TENANT}.tenantId`]: [REQUIRED],
  [`${TENANT}.clientId`]: ["the machine's own identity"],
  [`${TENANT}.clientSecret`]: [OTHER_WAY],
  [`${TENANT}.certificatePath`]: [OTHER_WAY],
  [`${TENANT}.managedIdentity`]: [OTHER_WAY],
  [`${TENANT}.workloadIdentity`]: [OTHER_WAY],
  [`${TENANT}.workloadIdentity.tokenFilePath`]: ['what the environment says'],
  [`${TENANT}.scopes.managementGroups`]: ['none'],
  [`${TENANT}.scopes.subscriptions`]: [
    'every one that is seen, where no management group is named either',
  ],
  [`${TENANT}.scopes.tags.<name>`]: ['all workspaces'],
  [`${AZURE}.every`]: ['15 minutes'],
  [`${AZURE}.wholeEvery`]: ['12 hours'],
  [`${AZURE}.endpoints.authorityHost`]: [`${REQUIRED} with \`endpoints\``],
  [`${AZURE}.endpoints.resourceManager`]: [`${REQUIRED} with \`endpoints\``],
  [`${AZURE}.endpoints.ca`]: ['those the machine trusts'],
  [`${CATALOG}.schedule`]: ['every 30 seconds'],
  [`${CATALOG}.fullSchedule`]: ['at start and every 30 minutes'],
  [`${CATALOG}.omitAnnotations`]: ['none'],
  [`${CATALOG}.dependsOn.namespace`]: [`${REQUIRED} with \`dependsOn\``],
  [`${CATALOG}.dependsOn.kind`]: ['`Resource`'],
  [`${CATALOG}.dependsOn.name`]: ['`{name}`'],
  [`${CATALOG}.modelLayer`]: ['`false`'],
};
