import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:deploy`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Build what was approved, in the template that approvals run',
    example: stringify({
      steps: [
        {
          id: 'deploy',
          name: 'Build it in Azure',
          action: 'ml-workspace:deploy',
          input: { requestId: '${{ parameters.requestId }}' },
        },
      ],
    }),
  },
];
