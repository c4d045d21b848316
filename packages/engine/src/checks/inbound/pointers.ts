/** Where an isolation says whether public access to the workspace is on. @internal */
export const PUBLIC_ACCESS = '/inbound/publicNetworkAccess';

/** Where it lists the addresses that public access is limited to. @internal */
export const IP_RULES = '/inbound/ipRules';

/** Where it lists the workspace's private endpoints. @internal */
export const PRIVATE_ENDPOINTS = '/inbound/privateEndpoints';
