import { CLOUDS } from '../model/values';

/** The private DNS zones a workspace's private endpoint needs, by cloud. Both, always. @public */
export const WORKSPACE_DNS_ZONES: Readonly<
  Record<(typeof CLOUDS)[number], readonly string[]>
> = {
  AzureCloud: ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'],
  AzureUSGovernment: [
    'privatelink.api.ml.azure.us',
    'privatelink.notebooks.usgovcloudapi.net',
  ],
  AzureChinaCloud: [
    'privatelink.api.ml.azure.cn',
    'privatelink.notebooks.chinacloudapi.cn',
  ],
};

/** Whether two regions are one, in either spelling (`West Europe`, `westeurope`); `undefined` when one is absent. @public */
export function sameRegion(
  a: string | undefined,
  b: string | undefined,
): boolean | undefined {
  const plain = (name: string) => name.replace(/\s+/g, '').toLowerCase();
  return a && b ? plain(a) === plain(b) : undefined;
}

/** An ARM id as it is compared: without regard to case. @internal */
export const comparableId = (id: string): string => id.trim().toLowerCase();

/** Whether two ARM ids are one; ARM compares them without regard to case. @internal */
export const sameId = (a: string, b: string): boolean =>
  comparableId(a) === comparableId(b);
