import { readTag } from './toyTags';

// From "Azure Machine Learning data exfiltration prevention" and "Configure
// inbound and outbound network traffic": what a workspace needs and nobody can
// leave data at. Written down here once more, so that a slip in the engine's list
// does not hide from the walk.

const TAGS = new Set([
  'azureactivedirectory',
  'azureresourcemanager',
  'azuremachinelearning',
  'microsoftcontainerregistry',
  'azurefrontdoor.firstparty',
  'batchnodemanagement',
  'virtualnetwork',
]);

const HOSTS = new Set([
  'ml.azure.com',
  'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
]);

/** Whether a service tag, in whatever region, takes nobody's data. */
export const isReadOnlyTag = (text: string) => TAGS.has(readTag(text).tag);

/** Whether a host takes nobody's data. */
export const isReadOnlyHost = (host: string) => HOSTS.has(host.toLowerCase());
