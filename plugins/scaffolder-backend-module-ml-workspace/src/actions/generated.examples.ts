import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:generated`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Say that the files of a request are written',
    example: stringify({
      steps: [
        {
          id: 'request',
          name: 'Request the workspace',
          action: 'ml-workspace:request',
          input: {
            isolation: '${{ parameters.isolation }}',
            owner: '${{ parameters.owner }}',
          },
        },
        {
          id: 'generated',
          name: 'Report the files',
          action: 'ml-workspace:generated',
          input: {
            requestId: '${{ steps.request.output.requestId }}',
          },
        },
      ],
    }),
  },
];
