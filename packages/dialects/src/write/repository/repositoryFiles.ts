import { canonicalJson, workspaceEntityName } from '@ringfence/engine';
import { manifestOf } from '../manifest';
import type { WrittenFile, WrittenFiles } from '../written';
import { yamlText } from '../yaml/yamlText';
import { pipelineFile } from './pipeline';
import { readmeFile } from './readme';
import {
  FILES_FOLDER,
  ISOLATION_FILE,
  POLICY_FILE,
  RepositoryOptions,
} from './repository';

/** JSON with its keys in order, so that the same values give the same bytes. */
const json = (value: unknown) =>
  `${JSON.stringify(JSON.parse(canonicalJson(value)), undefined, 2)}\n`;

/** A description of the repository for the catalog: it depends on the workspace, whose own entity others make. */
function catalogInfo(
  { about, dialect }: RepositoryOptions,
  workspace: { name: string; subscriptionId: string; resourceGroup: string },
): WrittenFile {
  const entity = workspaceEntityName(workspace);
  return {
    path: 'catalog-info.yaml',
    content: yamlText(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: `${entity}-files`,
          title: `Files of ${workspace.name}`,
          description: about.description ?? `What makes ${workspace.name}`,
          tags: [dialect],
        },
        spec: {
          type: 'infrastructure',
          lifecycle: 'production',
          owner: about.owner,
          dependsOn: [`resource:default/${entity}`],
        },
      },
      'What this repository is, for the catalog.',
    ),
  };
}

/**
 * A whole repository around the files of a workspace: they stand in a folder of
 * their own, beside what was approved, a page for its readers, an entity for the
 * catalog, and a pipeline that refuses files that were changed by hand. Pure and
 * deterministic; it holds no secret.
 *
 * @param written - what `writeFiles` gave for the same isolation, landing zone and header
 * @public
 */
export function repositoryFiles(
  written: WrittenFiles,
  options: RepositoryOptions,
): WrittenFile[] {
  const { isolation, landingZone, about, policy } = options;
  const workspace = {
    name: isolation.workspace?.name ?? '',
    subscriptionId:
      isolation.workspace?.subscriptionId ?? landingZone?.subscriptionId ?? '',
    resourceGroup:
      isolation.workspace?.resourceGroup ?? landingZone?.resourceGroup ?? '',
  };
  return [
    readmeFile(written, options, workspace),
    ...[...written.files, manifestOf(written.files)].map(
      ({ path, content }) => ({ path: `${FILES_FOLDER}/${path}`, content }),
    ),
    {
      path: ISOLATION_FILE,
      content: json({
        about,
        ...(landingZone && { landingZone }),
        isolation,
      }),
    },
    ...(typeof policy === 'object'
      ? [{ path: POLICY_FILE, content: json(policy) }]
      : []),
    ...(about.owner ? [catalogInfo(options, workspace)] : []),
    pipelineFile(options),
    // Files are compared byte for byte, on every platform.
    { path: '.gitattributes', content: '* text=auto eol=lf\n' },
  ];
}
