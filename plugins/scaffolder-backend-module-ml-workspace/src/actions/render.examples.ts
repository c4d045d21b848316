import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:render`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Write the files of a request into a folder of the task',
    example: stringify({
      steps: [
        {
          id: 'request',
          name: 'Request the workspace',
          action: 'ml-workspace:request',
          input: {
            isolation: '${{ parameters.isolation }}',
            owner: '${{ parameters.owner }}',
            files: { dialect: 'arm', landingZone: 'shared' },
          },
        },
        {
          id: 'render',
          name: 'Write the files',
          action: 'ml-workspace:render',
          input: {
            requestId: '${{ steps.request.output.requestId }}',
            targetPath: 'workspaces/fraud',
          },
        },
      ],
      output: { digest: '${{ steps.render.output.digest }}' },
    }),
  },
];
