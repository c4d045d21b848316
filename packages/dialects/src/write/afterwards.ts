import type { Blueprint } from './blueprint';
import type { Unsayable } from './written';

/**
 * Whether a template states what Azure takes only of a resource that is there. It
 * is true unless whoever deploys says otherwise, so that the files say what was
 * asked for.
 * @internal
 */
export const AFTERWARDS = {
  name: 'workspaceExists',
  description:
    'Whether the workspace is there already: false for its first deployment, since Azure takes a list of addresses only afterwards',
} as const;

/** Whether something is stated only afterwards. @internal */
export const hasLater = ({ resources }: Blueprint): boolean =>
  resources.some(({ later }) => later !== undefined);

const usesSpark = ({ workspace }: Blueprint): boolean =>
  JSON.stringify(workspace.properties.managedNetwork ?? {}, (key, value) =>
    // What a rule points to leads anywhere; only its own settings are asked for.
    key === 'serviceResourceId' ? undefined : value,
  ).includes('"sparkEnabled":true');

/** What no template can say, with what does. @internal */
export function unsayableInTemplates(blueprint: Blueprint): Unsayable[] {
  const { workspace, unsayable } = blueprint;
  return [
    ...unsayable,
    ...(workspace.properties.provisionNetworkNow === true &&
    usesSpark(blueprint)
      ? [
          {
            pointer: '/outbound/sparkReady',
            what: 'that the managed network is provisioned for Spark, too',
            why: 'that is an action, and a template has none',
            instead:
              'az ml workspace provision-network with --include-spark, once the workspace is there',
          },
        ]
      : []),
  ];
}
