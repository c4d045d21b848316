const POLICY = 'mlWorkspace.policy';
const TIER = `${POLICY}.tiers.<dataClassification>`;
const APPROVED = `${POLICY}.destinations.approved[]`;
const CATALOG = 'catalog.providers.mlWorkspace';
const REQUIRED = 'has to be given';

/**
 * What holds where a key is left out. A key that stands in more than one way to
 * write its parent has one of each, in the order of the `config.d.ts`.
 */
export const DEFAULTS = {
  'mlWorkspace.entityNamespace': ['`default`'],
  'mlWorkspace.declared.schedule': ['every 30 seconds'],
  'mlWorkspace.readings.staleAfter': ['a day'],
  'mlWorkspace.retention.postures': ['for ever'],
  [POLICY]: ['`baseline`'],
  [`${POLICY}.shipped`]: [REQUIRED],
  [`${POLICY}.revision`]: ['that of the shipped policy', REQUIRED],
  [`${POLICY}.name`]: [REQUIRED],
  [`${TIER}.minimumVerdict`]: ['that of the tier it inherits from'],
  [`${TIER}.approval`]: ['inherited, else `automatic`'],
  [`${TIER}.inherits`]: ['nothing'],
  [`${TIER}.enforcement.<checkId>`]: ['inherited, else as in the policy'],
  [`${POLICY}.enforcement.<checkId>`]: [
    'constraints `mandatory`, the rest `advisory`',
  ],
  [`${POLICY}.regions`]: ['all'],
  [`${POLICY}.destinations.writeCapable`]: ['none'],
  [`${POLICY}.destinations.subscriptions`]: ['none'],
  [`${POLICY}.destinations.approved`]: ['any destination'],
  [`${APPROVED}.destination`]: [REQUIRED],
  [`${APPROVED}.type`]: ['whatever it fits'],
  [`${APPROVED}.owner`]: [REQUIRED],
  [`${APPROVED}.reason`]: [REQUIRED],
  [`${APPROVED}.tiers`]: ['all'],
  [`${APPROVED}.ports`]: ['any'],
  [`${CATALOG}.schedule`]: ['every 30 seconds'],
  [`${CATALOG}.fullSchedule`]: ['at start and every 30 minutes'],
  [`${CATALOG}.omitAnnotations`]: ['none'],
  [`${CATALOG}.dependsOn.namespace`]: [`${REQUIRED} with \`dependsOn\``],
  [`${CATALOG}.dependsOn.kind`]: ['`Resource`'],
  [`${CATALOG}.dependsOn.name`]: ['`{name}`'],
  [`${CATALOG}.modelLayer`]: ['`false`'],
};
