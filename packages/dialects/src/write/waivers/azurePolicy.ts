import { Json, literal } from '../arm/armValue';
import { jsonText } from '../arm/jsonText';
import { namesIn } from './sameFindings';
import { Matched, nameOf, noteOf, WaivedPlace, WaiverWriter } from './written';

const SCHEMA =
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
const COMPUTE = `${WORKSPACE}/computes`;

/** How much Azure Policy stores of a description. */
const MAX_DESCRIPTION = 512;

const parameterOf = (index: number) => `assignment${index + 1}`;
const referencesOf = (index: number) => `references${index + 1}`;

/** What an exemption is written on: the one thing that it is for, or the workspace. */
function scopeOf({ waiver }: Matched, workspace: WaivedPlace): string {
  const name = nameOf(workspace);
  const { resource, compute } = waiver.about ?? {};
  if (resource) return resource;
  return compute ? `${COMPUTE}/${name}/${compute}` : `${WORKSPACE}/${name}`;
}

const exemption = (matched: Matched, index: number, workspace: WaivedPlace) => {
  const { waiver } = matched;
  return {
    type: 'Microsoft.Authorization/policyExemptions',
    apiVersion: '2022-07-01-preview',
    name: `ringfence-${waiver.requestId}`,
    scope: literal(scopeOf(matched, workspace)),
    properties: {
      policyAssignmentId: `[parameters('${parameterOf(index)}')]`,
      policyDefinitionReferenceIds: `[parameters('${referencesOf(index)}')]`,
      exemptionCategory: 'Waiver',
      expiresOn: waiver.until,
      displayName: `Ringfence: ${waiver.check}`,
      description: literal(noteOf(waiver).slice(0, MAX_DESCRIPTION)),
      metadata: {
        request: waiver.requestId,
        check: waiver.check,
        approvedBy: waiver.approvedBy.map(literal),
      },
    },
  };
};

const parametersOf = ({ waiver, names }: Matched, index: number) => ({
  [parameterOf(index)]: {
    type: 'string',
    metadata: {
      description: `Id of the assignment under which Azure Policy reports ${
        waiver.check
      }: of the definition ${names.join(', or ')}, or of an initiative with it`,
    },
  },
  [referencesOf(index)]: {
    type: 'array',
    metadata: {
      description:
        'Of an initiative, the references of that definition alone: with none of them all of it is exempt. Of a definition, []',
    },
  },
});

/** Azure Policy exemptions, in a template for the group of the workspace. @internal */
export const azurePolicyWriter: WaiverWriter = {
  tool: 'Azure Policy',
  namesOf: namesIn('azurePolicy'),
  tooWide: ({ about }) =>
    about?.rule || about?.endpoint
      ? 'Azure Policy exempts resources, and this is for one part of a resource'
      : undefined,
  write: (matched, workspace) => {
    const template: Json = {
      $schema: SCHEMA,
      contentVersion: '1.0.0.0',
      parameters: Object.assign({}, ...matched.map(parametersOf)),
      resources: matched.map((each, index) =>
        exemption(each, index, workspace),
      ),
    };
    return [{ path: 'policy-exemptions.json', content: jsonText(template) }];
  },
};
