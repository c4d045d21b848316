import { WorkspaceIsolation } from '@ringfence/engine';
import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { writeFiles } from '..';
import { changedResults, landingZone, lanesOf } from './__testUtils__/lanes';
import { readFolder } from './__testUtils__/folder';

/** Nothing in the files says which cloud and which subscription a provider works in. */
const NOT_TOLD = /^(both-dns-zones|private-endpoint-other-subscription):/;

const written = (isolation: WorkspaceIsolation) =>
  writeFiles(isolation, { dialect: 'terraform', landingZone });

describe('a workspace that is written for Terraform and read again', () => {
  it.each([
    ['with approved destinations only', approvedOnly()],
    ['with any internet destination', internetOutbound()],
  ])('%s is as isolated as it was', async (_, isolation) => {
    const { files } = written(isolation);
    const { subjects, notes, unread } = await readFolder(files);
    expect(notes).toEqual([]);
    expect(unread).toEqual([]);
    expect(subjects).toHaveLength(1);
    expect(lanesOf(subjects[0].isolation)).toEqual(lanesOf(isolation));
    expect(
      changedResults(isolation, subjects[0].isolation).filter(
        change => !NOT_TOLD.test(change),
      ),
    ).toEqual([]);
  });
});

describe('the files for Terraform', () => {
  const fileOf = (path: string, isolation: WorkspaceIsolation) =>
    writeFiles(isolation, {
      dialect: 'terraform',
      landingZone,
      about: { request: 'one\ntwo', policy: 'baseline' },
    }).files.find(file => file.path === path)!.content;

  const monitored = (changes: WorkspaceIsolation = {}) =>
    approvedOnly({
      resources: {
        ...approvedOnly().resources,
        monitoring: [{ publicNetworkAccess: 'Disabled' }],
      },
      outbound: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        rules: [
          { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' },
          {
            name: 'mcr',
            type: 'ServiceTag',
            addressPrefixes: [],
            serviceTag: 'MicrosoftContainerRegistry.westeurope',
            protocol: 'TCP',
            portRanges: '443',
          },
        ],
      },
      ...changes,
    });

  it('name the request and the policy, each on a line of its own', () => {
    expect(fileOf('main.tf', monitored())).toContain(
      '# Request: one two\n# Judged under: baseline\n',
    );
  });

  it('let rules wait for each other, and leave to azapi what azurerm has no words for', () => {
    expect(fileOf('workspace.tf', monitored()))
      .toContain(`resource "azapi_resource" "outbound_mcr" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2025-12-01"
  name      = "mcr"
  parent_id = azurerm_machine_learning_workspace.workspace.id
`);
    expect(fileOf('workspace.tf', monitored())).toContain(
      'depends_on = [azurerm_machine_learning_workspace_network_outbound_rule_fqdn.outbound_pypi]',
    );
  });

  it('write a workspace with a firewall of its managed network by azapi as a whole, rules inside', () => {
    const text = fileOf('workspace.tf', approvedOnly());
    expect(text).toContain('resource "azapi_resource" "workspace" {');
    expect(text).toContain('      firewallSku   = "Standard"');
    expect(text).not.toContain('outbound_rule');
  });

  it('open a workspace for its addresses in a second step, which the first leaves alone', () => {
    const text = fileOf(
      'workspace.tf',
      monitored({
        inbound: {
          publicNetworkAccess: 'Enabled',
          ipRules: ['198.51.100.7'],
          privateEndpoints: [],
        },
      }),
    );
    expect(text).toContain('public_network_access_enabled = false');
    expect(text).toContain('ignore_changes = [public_network_access_enabled]');
    expect(text).toContain(
      'resource "azapi_update_resource" "workspace_access"',
    );
    expect(text).toContain('ipRules       = [{ value = "198.51.100.7" }]');
  });
});
