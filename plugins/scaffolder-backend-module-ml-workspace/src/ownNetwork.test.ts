import { LandingZone } from '@ringfence/dialects';
import { Verdict, WorkspaceIsolation } from '@ringfence/engine';
import { requested } from '@ringfence/testing';
import catalogModuleMlWorkspace from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import { exampleZone } from './__testUtils__/exampleZone';
import { goldenPath } from './__testUtils__/goldenPath';
import { newest } from './__testUtils__/delivery';
import { Portal } from './__testUtils__/portal';

/** What the form gives for a workspace in the network of a landing zone. */
const inNetworkOf = (
  { subscriptionId, resourceGroup, customNetwork }: LandingZone,
  dataClassification: string,
) =>
  requested({
    workspace: { name: 'mlw-own', subscriptionId, resourceGroup },
    dataClassification,
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork,
  });

const forAddresses = requested({
  workspace: { name: 'mlw-listed' },
  dataClassification: 'internal',
  inbound: {
    publicNetworkAccess: 'Enabled',
    ipRules: ['203.0.113.7'],
    privateEndpoints: requested().inbound?.privateEndpoints,
  },
});

interface Path {
  template: string;
  landingZone: string;
  isolation: WorkspaceIsolation;
  verdict: Verdict;
  /** What its files make beside the workspace. */
  makes: string[];
}

const NETWORK = 'Microsoft.Network/virtualNetworks';

const PATHS: Path[] = [
  {
    template: 'own-network',
    landingZone: 'nat-network',
    isolation: inNetworkOf(exampleZone('nat-network'), 'confidential'),
    verdict: 'isolated',
    makes: [NETWORK, 'Microsoft.Network/natGateways'],
  },
  {
    template: 'own-network-exfiltration',
    landingZone: 'filtered-spoke',
    isolation: inNetworkOf(exampleZone('filtered-spoke'), 'restricted'),
    verdict: 'exfiltration-protected',
    makes: [
      NETWORK,
      'Microsoft.Network/azureFirewalls',
      'Microsoft.Network/routeTables',
      'Microsoft.Network/serviceEndpointPolicies',
    ],
  },
  {
    template: 'selected-addresses',
    landingZone: 'shared',
    isolation: forAddresses,
    verdict: 'partially-isolated',
    makes: ['Microsoft.MachineLearningServices/workspaces'],
  },
];

describe.each(PATHS)(
  'the golden path $template',
  ({ template, landingZone, isolation, verdict, makes }) => {
    let portal: Portal;

    beforeAll(async () => {
      portal = await Portal.start({
        recipe: goldenPath(template),
        features: [catalogModuleMlWorkspace],
      });
    });

    it('comes to the verdict that it promises, and to files of what was judged', async () => {
      const { status, log } = await portal.run({
        isolation,
        owner: 'group:default/data-science',
        files: { dialect: 'arm', landingZone },
        delivery: 'download',
      });

      expect([status, log]).toEqual(['completed', expect.any(String)]);
      const { request, files } = await newest(portal);
      expect(request).toMatchObject({ state: 'approved', verdict });
      const main = files.files.find(({ path }) => path === 'infra/main.json');
      const { resources } = JSON.parse(main?.content ?? '{}');
      expect(resources.map((one: { type: string }) => one.type)).toEqual(
        expect.arrayContaining(makes),
      );
    });
  },
);

describe('a network that is another one than its landing zone has', () => {
  it('is refused before anything is written, by its field', async () => {
    const portal = await Portal.start({
      recipe: goldenPath('own-network-exfiltration'),
      features: [catalogModuleMlWorkspace],
    });
    const { status, log } = await portal.run({
      isolation: inNetworkOf(exampleZone('filtered-spoke'), 'restricted'),
      owner: 'group:default/data-science',
      files: { dialect: 'arm', landingZone: 'nat-network' },
      delivery: 'download',
    });

    expect(status).toBe('failed');
    expect(log).toContain(
      'The network is another one than the landing zone has',
    );
    expect(await portal.requests()).toEqual([]);
  });
});
