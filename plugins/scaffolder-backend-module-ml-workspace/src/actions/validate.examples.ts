import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml-workspace:validate`; a test runs each. @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Stop the task when the isolation from the form is refused',
    example: stringify({
      steps: [
        {
          id: 'validate',
          name: 'Judge the isolation',
          action: 'ml-workspace:validate',
          input: { isolation: '${{ parameters.isolation }}' },
        },
      ],
    }),
  },
  {
    description: 'Report what is wrong with an open workspace and go on',
    example: stringify({
      steps: [
        {
          id: 'report',
          name: 'Report on the isolation',
          action: 'ml-workspace:validate',
          input: {
            report: true,
            isolation: {
              dataClassification: 'confidential',
              inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
              outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
            },
          },
        },
      ],
    }),
  },
];
