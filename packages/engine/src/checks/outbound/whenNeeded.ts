import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { allTrue, anyTrue, Known } from '../../facts/known';
import { isNeeded } from '../../facts/needs';
import { hasComputeOf } from '../../facts/someCompute';
import { recognised } from '../../facts/stated';
import { Requirement } from './requiredEgress';

/** Whether a workspace needs a way out, or where the absent fact stands that decides. */
type WhenNeeded = NonNullable<Requirement['needed']>;

const known = (value: Known, at: string) => value ?? at;

/** The studio has a front door, which Azure in China does without. @internal */
export const studioOutsideChina: WhenNeeded = facts => {
  const cloud = recognised(facts.cloud);
  if (cloud === 'AzureChinaCloud') return false;
  const needed = isNeeded(facts, 'Studio');
  if (!needed) return known(needed, '/needs');
  return cloud ? true : '/cloud';
};

/** Monitoring reached by private endpoints, or none at all, needs no way out. @internal */
export const monitoringIsPublic: WhenNeeded = ({ resources }) => {
  const list = resources?.monitoring;
  if (!list) return '/resources/monitoring';
  const approved = list.map(({ hasApprovedEndpoint }) => hasApprovedEndpoint);
  if (approved.includes(false)) return true;
  const open = approved.indexOf(undefined);
  return open < 0 ? false : `/resources/monitoring/${open}/privateEndpoints`;
};

/** Only with high business impact does Azure Batch keep secrets in a key vault. @internal */
export const highBusinessImpact: WhenNeeded = facts =>
  facts.highBusinessImpact ?? '/highBusinessImpact';

/** Compute instances have ways of their own. @internal */
export const hasInstances: WhenNeeded = facts =>
  known(hasComputeOf(facts, 'ComputeInstance'), '/compute');

/** Whether nodes of Azure Machine Learning's own are made, in the public cloud. @internal */
export const nodesInPublicCloud: WhenNeeded = facts => {
  const cloud = recognised(facts.cloud);
  if (cloud && cloud !== 'AzureCloud') return false;
  const nodes = hasComputeOf(
    facts,
    'AmlCompute',
    'ComputeInstance',
    'Serverless',
  );
  if (nodes !== true) return known(nodes, '/compute');
  return cloud ? true : '/cloud';
};

/** RStudio on an instance is reached over its own port, where the workspace is private. @internal */
export const rStudioPort: WhenNeeded = facts => {
  const needed = isNeeded(facts, 'RStudio');
  if (needed === undefined) return '/needs';
  return known(
    allTrue([needed, facts.inbound?.hasApprovedEndpoint]),
    '/inbound/privateEndpoints',
  );
};

/** Only a network security group sees traffic that stays inside the network. @internal */
export const privateEndpointsBehindGroup: WhenNeeded = facts => {
  const filter = filterOf(facts);
  if (!filter) return '/customNetwork/egress/filter';
  if (filter !== 'NetworkSecurityGroup') return false;
  const { inbound, resources } = facts;
  const lists = [
    resources?.storage,
    resources?.keyVault,
    resources?.containerRegistry,
  ];
  const approved = lists.map(
    list =>
      list &&
      anyTrue(list.map(({ hasApprovedEndpoint }) => hasApprovedEndpoint)),
  );
  return known(
    anyTrue([inbound?.hasApprovedEndpoint, ...approved]),
    '/inbound/privateEndpoints',
  );
};

const hasClusters = (facts: Facts) => hasComputeOf(facts, 'AKS', 'Kubernetes');

/** A cluster pulls images from a registry that is not reached privately. @internal */
export const publicRegistryForAks: WhenNeeded = facts => {
  const clusters = hasClusters(facts);
  if (clusters !== true) return known(clusters, '/compute');
  const registries = facts.resources?.containerRegistry;
  const reached = registries?.map(
    ({ hasApprovedEndpoint }) => hasApprovedEndpoint,
  );
  const all = reached && allTrue(reached);
  return all === undefined ? '/resources/containerRegistry' : !all;
};

/** The hosts that take a cluster's logs are those of the public cloud. @internal */
export const clustersInPublicCloud: WhenNeeded = facts => {
  const cloud = recognised(facts.cloud);
  if (cloud && cloud !== 'AzureCloud') return false;
  const clusters = hasClusters(facts);
  if (clusters !== true) return known(clusters, '/compute');
  return cloud ? true : '/cloud';
};
