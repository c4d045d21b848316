import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:change`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Ask for a change of the workspace that the form names',
    example: stringify({
      steps: [
        {
          id: 'change',
          name: 'Request the change',
          action: 'ml-workspace:change',
          input: {
            workspace: '${{ parameters.workspace }}',
            isolation: '${{ parameters.isolation }}',
            description: '${{ parameters.description }}',
          },
        },
      ],
      output: {
        links: [
          {
            title: '${{ steps.change.output.linkTitle }}',
            url: '${{ steps.change.output.link }}',
          },
        ],
      },
    }),
  },
  {
    description: 'Refuse it when somebody changed the workspace meanwhile',
    example: stringify({
      steps: [
        {
          id: 'change',
          name: 'Request the change',
          action: 'ml-workspace:change',
          input: {
            workspace: '${{ parameters.workspace }}',
            isolation: '${{ parameters.isolation }}',
            version: '${{ parameters.version }}',
          },
        },
      ],
    }),
  },
];
