import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:retire`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Ask for the end of a workspace and say why',
    example: stringify({
      steps: [
        {
          id: 'retire',
          name: 'Request the end of the workspace',
          action: 'ml-workspace:retire',
          input: {
            workspace: '${{ parameters.workspace }}',
            description: '${{ parameters.description }}',
          },
        },
      ],
      output: {
        links: [
          {
            title: '${{ steps.retire.output.linkTitle }}',
            url: '${{ steps.retire.output.link }}',
          },
        ],
      },
    }),
  },
];
