/** Of a workspace and what belongs to it: the newest version that is no preview. */
export const ML_VERSION = '2026-05-01';

/** Of what no other version tells: the lists of addresses, and networks of the second kind. */
export const ML_PREVIEW = '2026-05-15-preview';

const NETWORK = '2025-09-01';

/** By type, lower-cased; of the namespace where the type has none of its own. */
const VERSIONS: Record<string, string> = {
  'microsoft.machinelearningservices': ML_VERSION,
  'microsoft.storage': '2025-08-01',
  'microsoft.keyvault': '2026-02-01',
  'microsoft.containerregistry': '2025-11-01',
  'microsoft.insights/components': '2020-02-02',
  'microsoft.insights/privatelinkscopes': '2021-09-01',
  'microsoft.insights/privatelinkscopes/scopedresources': '2021-09-01',
  'microsoft.operationalinsights': '2026-03-01',
  'microsoft.network': NETWORK,
  'microsoft.network/privatednszones': '2024-06-01',
  'microsoft.network/privatednszones/virtualnetworklinks': '2024-06-01',
  'microsoft.containerservice': '2026-05-01',
};

/** The version to send for a type; `undefined` for what is not read. */
export const versionOf = (type: string): string | undefined => {
  const name = type.toLowerCase();
  return VERSIONS[name] ?? VERSIONS[name.split('/')[0]];
};
