import { classifyHost, classifyServiceTag, destinationList } from '.';
import { DESTINATIONS_VERSION } from './list';
import { isHostPattern, isStorageHost } from '../network/hosts';

describe('the shipped list of destinations', () => {
  it('is dated, and every entry has a dated source', () => {
    expect(DESTINATIONS_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const dates = destinationList.map(entry => entry.source.date);
    expect(dates.filter(date => !/^\d{4}/.test(date))).toEqual([]);
  });

  it('names hosts that a rule could name', () => {
    const hosts = destinationList.filter(entry => entry.kind === 'host');
    expect(hosts.filter(({ value }) => !isHostPattern(value))).toEqual([]);
  });

  it('has every destination once', () => {
    const keys = destinationList.map(entry =>
      `${entry.kind} ${entry.value}`.toLowerCase(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

it.each([
  ['Storage', 'write-capable'],
  ['storage.westeurope', 'write-capable'],
  ['azurefrontdoor.FRONTEND', 'write-capable'],
  ['AzureFrontDoor.FirstParty', 'read-only'],
  ['BatchNodeManagement.westeurope', 'read-only'],
  ['AzureActiveDirectory', 'read-only'],
  ['AzureMonitor', 'unclassified'],
  ['', 'unclassified'],
])('calls service tag %s %s', (tag, expected) => {
  expect(classifyServiceTag(tag)).toBe(expected);
});

it.each([
  ['ml.azure.com', 'read-only'],
  ['ML.Azure.com.', 'read-only'],
  ['*.azure.com', 'unclassified'],
  ['pypi.org', 'unclassified'],
  ['upload.pypi.org', 'write-capable'],
  ['*.pypi.org', 'write-capable'],
  ['huggingface.co', 'write-capable'],
  ['cdn-lfs.huggingface.co', 'write-capable'],
  ['stlake.blob.core.windows.net', 'write-capable'],
  ['*.windows.net', 'write-capable'],
  ['*', 'write-capable'],
  ['ml.azure.com, pypi.org', 'unclassified'],
  ['ml.azure.com, *.github.com', 'write-capable'],
])('calls host %s %s', (host, expected) => {
  expect(classifyHost(host)).toBe(expected);
});

it('knows storage hosts in every cloud, and the one that is nobody’s account', () => {
  expect(isStorageHost('st.dfs.core.chinacloudapi.cn')).toBe(true);
  expect(isStorageHost('*.blob.core.windows.net')).toBe(true);
  expect(isStorageHost('vscode.blob.core.windows.net')).toBe(false);
  expect(isStorageHost('vault.azure.net')).toBe(false);
});
