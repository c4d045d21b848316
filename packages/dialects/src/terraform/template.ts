import { Unresolved } from '../arm/expressions/value';
import { Emitter, valueOf } from './tree';
import { Lowered } from './lowered';
import { joinedNames, namesOf } from './names';

const SCHEMA =
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** The resources of a document as one template of Azure's. */
export function templateOf(
  made: readonly Lowered[],
  emitter: Emitter,
): Record<string, unknown> {
  return {
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    resources: made.map((one, index) => resourceOf(one, index, emitter)),
  };
}

function resourceOf(
  { resource, arm, apiVersion, id, tree }: Lowered,
  index: number,
  emitter: Emitter,
): Record<string, unknown> {
  const at = `/resources/${index}`;
  const { body, doubt, address } = resource;
  const name = body.get('name');
  emitter.place(at, body.at);
  emitter.place(`${at}/name`, name?.at ?? body.at);
  if (doubt) emitter.place(`${at}/copy/count`, doubt.at);
  const isTemplate = /^Microsoft\.Resources\/deployments$/i.test(arm);
  return {
    type: arm,
    apiVersion,
    name: valueOf(joinedNames(namesOf(id, arm)), name?.text() ?? address),
    ...(emitter.emit(tree, at, isTemplate) as Record<string, unknown>),
    ...(doubt && {
      copy: {
        name: 'instances',
        count: Unresolved.of(doubt.text() ?? 'how often it is made'),
      },
    }),
  };
}
