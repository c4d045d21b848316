import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import { subnetId } from '@ringfence/testing';
import { DeployedResource, deployedResources } from '../../arm';
import { BicepTemplate, lowerBicep, parseBicepFile } from '../../bicep';
import { readDocument } from '../../readDocument';
import { LandingZone, WrittenAbout, WrittenFile, writeFiles } from '..';

/** The dialects that are templates of Azure. */
export const TEMPLATES = ['arm', 'bicep'] as const;
export type TemplateDialect = (typeof TEMPLATES)[number];

/** Private endpoints stand in the group of the network. */
export const landingZone: LandingZone = {
  privateEndpointSubnetId: subnetId('vnet-ml', 'snet-endpoints'),
};

const contentOf = (files: readonly WrittenFile[], path: string) => {
  const found = files.find(file => file.path === path);
  if (!found) throw new Error(`There is no ${path}`);
  return found.content;
};

/** A written Bicep file with those that it names, taken for its template. */
export function loweredFiles(
  files: readonly WrittenFile[],
  path = 'main.bicep',
): BicepTemplate {
  const parsed = parseBicepFile(path, contentOf(files, path));
  if ('problem' in parsed) {
    const { reason, offset } = parsed.problem;
    throw new Error(
      `${reason}: ${contentOf(files, path).slice(offset - 100, offset + 100)}`,
    );
  }
  return lowerBicep(parsed, name => ({ text: contentOf(files, name) }));
}

/** What was written of an isolation, as our own readers take it. */
export function written(
  isolation: WorkspaceIsolation,
  dialect: TemplateDialect,
  options: { landingZone?: LandingZone; about?: WrittenAbout } = {},
) {
  const { files, unsayable } = writeFiles(isolation, {
    dialect,
    landingZone,
    ...options,
  });
  const isBicep = dialect === 'bicep';
  const document = isBicep
    ? loweredFiles(files)
    : JSON.parse(contentOf(files, 'main.json'));
  const template = isBicep
    ? (document as BicepTemplate).template
    : (document as Record<string, unknown>);
  return {
    files,
    unsayable,
    template,
    resources: deployedResources(template),
    reading: readDocument(document, { format: isBicep ? 'bicep' : 'json' }),
  };
}

/** Verdict, lanes and results of an isolation. */
export function judged(isolation: WorkspaceIsolation) {
  const { verdict, lanes, results } = evaluate(isolation, baselinePolicy);
  return {
    verdict,
    lanes: Object.fromEntries(
      Object.entries(lanes).map(([boundary, { state }]) => [boundary, state]),
    ),
    results: Object.fromEntries(
      results.map(({ check, status }) => [check, status]),
    ),
  };
}

const LISTS = ['compute', 'endpoints'] as const;

/**
 * What was read of files, with what no template says: where it is deployed to, and
 * that there is no compute or endpoint beside those that it makes.
 */
export const deployed = (
  read: WorkspaceIsolation,
  asked: WorkspaceIsolation,
): WorkspaceIsolation => ({
  ...read,
  ...Object.fromEntries(
    LISTS.filter(key => asked[key]?.length === 0).map(key => [key, []]),
  ),
  cloud: asked.cloud,
  workspace: {
    ...read.workspace,
    subscriptionId: asked.workspace?.subscriptionId,
    resourceGroup: asked.workspace?.resourceGroup,
  },
});

/** The results that were known, and what became of each. */
export const stillKnown = (
  before: Record<string, string>,
  after: Record<string, string>,
) => {
  const known = Object.keys(before).filter(key => before[key] !== 'unknown');
  return {
    before: Object.fromEntries(known.map(key => [key, before[key]])),
    after: Object.fromEntries(known.map(key => [key, after[key]])),
  };
};

/** Whatever names a resource in what Azure tells of it; each dialect has its own way. */
const OF_RESOURCE = /^reference\(.*\)(\['properties'\])?/s;

/**
 * What is set, with identities by number: their ids are keys, in which each dialect
 * has its own expressions.
 */
const settings = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, item) => {
      if (key === 'unresolved') return item.replace(OF_RESOURCE, 'reference');
      return key === 'userAssignedIdentities'
        ? Object.fromEntries(Object.values(item).map((one, at) => [at, one]))
        : item;
    }),
  );

/** Resources by type and name, with what they set and nothing that only a dialect has. */
export const comparable = (resources: readonly DeployedResource[]) =>
  resources
    .filter(({ type }) => type !== 'microsoft.resources/deployments')
    .map(resource => {
      const { dependsOn, condition, comments, scope, type, name, ...own } =
        resource.settings as Record<string, unknown>;
      return { ...resource, settings: settings(own) };
    })
    .sort((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`));

/** An isolation without where and in what words a dialect states what is not read. */
export const withoutPlaces = ({ unread, ...known }: WorkspaceIsolation) => ({
  ...known,
  unread: unread?.map(({ pointers, reason }) => ({ pointers, reason })),
});
