import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:request`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Ask for the workspace from the form and link to it',
    example: stringify({
      steps: [
        {
          id: 'request',
          name: 'Request the workspace',
          action: 'ml-workspace:request',
          input: {
            isolation: '${{ parameters.isolation }}',
            owner: '${{ parameters.owner }}',
            system: '${{ parameters.system }}',
            description: '${{ parameters.description }}',
          },
        },
      ],
      output: {
        links: [
          {
            title: '${{ steps.request.output.linkTitle }}',
            url: '${{ steps.request.output.link }}',
          },
        ],
      },
    }),
  },
  {
    description: 'Ask for several workspaces, each of them once',
    example: stringify({
      steps: [
        {
          id: 'request',
          name: 'Request the workspaces',
          action: 'ml-workspace:request',
          each: '${{ parameters.isolations }}',
          input: {
            isolation: '${{ each.value }}',
            owner: '${{ parameters.owner }}',
          },
        },
      ],
    }),
  },
];
