import { Said } from '../Said';
import {
  Maker,
  command,
  makeOptions,
  nameOptions,
  parentOf,
  stepOf,
} from '../maker';
import { options } from '../shell/command';

/** Both sides of a resource of monitoring. */
const access = (said: Said) =>
  options({
    'ingestion-access': said.word('publicNetworkAccessForIngestion'),
    'query-access': said.word('publicNetworkAccessForQuery'),
  });

/** @internal */
export const logAnalytics: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'monitor log-analytics workspace create',
        makeOptions(said, 'workspace-name'),
        options({ sku: said.word('sku', 'name') }),
        access(said),
      ),
    ]),
  ],
});

/** @internal */
export const applicationInsights: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'monitor app-insights component create',
        makeOptions(said, 'app'),
        options({
          kind: said.resource.kind,
          'application-type': said.word('Application_Type'),
          workspace: said.word('WorkspaceResourceId'),
        }),
        access(said),
      ),
    ]),
  ],
});

/** Its modes are stated in a step of their own, which its command has no options for. @internal */
export const linkScope: Maker = said => {
  const { id } = said.resource;
  const mode = (side: string) => [
    `properties.accessModeSettings.${side}=${
      said.text('accessModeSettings', side) ?? ''
    }`,
  ];
  return {
    steps: [
      stepOf(
        said,
        [command('monitor private-link-scope create', makeOptions(said))],
        id,
      ),
      {
        why: `Whether ${said.resource.name} leads to what it does not hold`,
        commands: [
          command(
            'resource update',
            options({
              ids: id,
              'api-version': said.resource.apiVersion,
              set: [...mode('ingestionAccessMode'), ...mode('queryAccessMode')],
            }),
          ),
        ],
      },
    ],
  };
};

/** @internal */
export const scopedResource: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'monitor private-link-scope scoped-resource create',
        nameOptions(said),
        options({
          'scope-name': parentOf(said).name,
          'linked-resource': said.word('linkedResourceId'),
        }),
      ),
    ]),
  ],
});
