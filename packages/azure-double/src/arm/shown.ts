import { ArmDocument, inner, isJson, Json } from '../world/document';
import { isPreviewSince } from './apiVersion';

const WORKSPACE = 'microsoft.machinelearningservices/workspaces';
const COMPUTE = 'microsoft.machinelearningservices/workspaces/computes';

const without = (object: Json, names: readonly string[]): Json =>
  Object.fromEntries(
    Object.entries(object).filter(([key]) => !names.includes(key)),
  );

/** What a GET shows of a resource in an API version. */
export function shownWhole(
  document: ArmDocument,
  version: string,
): ArmDocument {
  if (document.type.toLowerCase() !== WORKSPACE) return document;
  const hidden: string[] = [];
  if (!isPreviewSince(version, '2024-10-01')) hidden.push('networkAcls');
  if (!isPreviewSince(version, '2024-01-01')) hidden.push('ipAllowlist');
  if (version.slice(0, 10) < '2023-04-01') hidden.push('managedNetwork');
  const properties = without(document.properties ?? {}, hidden);
  const network = properties.managedNetwork;
  if (isJson(network) && version.slice(0, 10) < '2025-04-01') {
    properties.managedNetwork = without(network, ['managedNetworkKind']);
  }
  return { ...document, properties };
}

/** What the lists of Azure's examples show of a workspace. */
const BASE = [
  'applicationInsights',
  'containerRegistry',
  'description',
  'discoveryUrl',
  'friendlyName',
  'hbiWorkspace',
  'keyVault',
  'storageAccount',
  'provisioningState',
  'workspaceId',
];

/** What a list shows of a resource. */
export function shownInList(
  document: ArmDocument,
  version: string,
  lists: 'base' | 'whole',
): ArmDocument {
  const type = document.type.toLowerCase();
  if (lists === 'whole') return shownWhole(document, version);
  if (type === WORKSPACE) {
    const properties = Object.fromEntries(
      BASE.filter(key => document.properties?.[key] !== undefined).map(key => [
        key,
        document.properties?.[key],
      ]),
    );
    return { ...document, properties };
  }
  if (type === COMPUTE) {
    const properties = without(document.properties ?? {}, ['properties']);
    const state = inner(document, 'properties', 'properties', 'state');
    return {
      ...document,
      properties: { ...properties, ...(state !== undefined && { state }) },
    };
  }
  return document;
}
