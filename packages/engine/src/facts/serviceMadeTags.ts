/** Tags that Azure opens in every managed network by itself. */
const SERVICE_MADE = [
  'AzureActiveDirectory',
  'AzureMachineLearning',
  'BatchNodeManagement',
  'AzureResourceManager',
  'AzureFrontDoor.FirstParty',
  'MicrosoftContainerRegistry',
  'AzureMonitor',
  'VirtualNetwork',
].map(tag => tag.toLowerCase());

/** Whether every managed network lets a service tag out by itself. @internal */
export function isMadeByAzure(tag: string): boolean {
  const written = tag.trim().toLowerCase();
  return SERVICE_MADE.some(
    made => written === made || written.startsWith(`${made}.`),
  );
}
