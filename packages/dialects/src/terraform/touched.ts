import { EVERYTHING } from '../shared/unread';

/** What a resource of a type of Azure can touch in an isolation; the first that fits. */
const TOUCHED: [RegExp, string[]][] = [
  [/^microsoft\.machinelearningservices\/workspaces\/computes/, ['/compute']],
  [
    /^microsoft\.machinelearningservices\/workspaces\/\w*endpoints/,
    ['/endpoints'],
  ],
  [
    /^microsoft\.machinelearningservices\/workspaces\/(managednetworks\/)?outboundrules/,
    ['/outbound/rules'],
  ],
  [/^microsoft\.machinelearningservices\//, EVERYTHING],
  [/^microsoft\.resources\/(deployments|deploymentscripts)/, EVERYTHING],
  [
    /^microsoft\.network\/privateendpoints/,
    ['/inbound/privateEndpoints', '/resources'],
  ],
  [
    /^microsoft\.network\/networksecurityperimeters/,
    ['/resources', '/inbound'],
  ],
  [/^microsoft\.network\//, ['/customNetwork']],
  [/^microsoft\.containerservice\//, ['/compute']],
  [/^microsoft\.authorization\/locks/, ['/locks']],
  [
    /^microsoft\.(storage|keyvault|containerregistry|insights|operationalinsights)\//,
    ['/resources'],
  ],
];

/** Pointers of what a resource of a type of Azure can touch; none for what has no part in isolation. */
export function touchedBy(armType: string): string[] {
  const type = armType.toLowerCase();
  return TOUCHED.find(([pattern]) => pattern.test(type))?.[1] ?? [];
}
