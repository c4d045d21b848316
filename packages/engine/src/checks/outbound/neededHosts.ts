import { filterOf } from '../../facts/egressFilter';
import { Facts } from '../../facts/facts';
import { isNeeded } from '../../facts/needs';
import { EGRESS_RULES, MANAGED_RULES } from '../../facts/rulesInForce';
import { Fix, Source } from '../../model/posture';
import { NEEDS } from '../../model/values';
import { Check, Outcome } from '../check';
import { fail, notApplicable, pass, unknown } from '../outcome';
import { sources } from '../../model/sources';
import { addRule, freeName, judgeEgress, notThrough } from './egress';
import { Destination, reached } from '../../facts/throughRules';

/** Hosts that something people mean to do takes. @internal */
export interface HostNeed {
  /** Id of its check. */
  id: string;
  /** What the check asks. */
  title: string;
  /** What people mean to do. */
  need: (typeof NEEDS)[number];
  /** Why. */
  because: string;
  /** The page behind it. */
  source?: Source;
  /** Hosts that it takes. */
  hosts: readonly string[];
}

const destinationOf = ({ hosts }: HostNeed): Destination => ({
  tags: [],
  hosts,
  protocol: 'TCP',
  ports: [443],
});

/** Whether a managed network that allows only approved destinations lets the hosts through. */
function judgeApproved(
  { outbound, region }: Facts,
  destination: Destination,
): Outcome {
  if (!outbound?.rules) return unknown(MANAGED_RULES, 'rules not known');
  const { reach, missing } = reached(outbound.rules, destination, {
    list: MANAGED_RULES,
    region,
    hostPorts: '80,443',
  });
  if (reach.state === 'open') return pass('let through');
  return reach.state === 'unknown'
    ? unknown(reach.pointer, 'not known whether a rule lets it through')
    : fail({
        pointer: MANAGED_RULES,
        observed: notThrough(destination, missing),
      });
}

function judge(facts: Facts, need: HostNeed): Outcome {
  const needed = isNeeded(facts, need.need);
  if (needed === undefined) return unknown('/needs', 'needs not known');
  if (!needed) return notApplicable('not needed');
  const { mode, custom } = facts;
  if (!mode) return unknown('/outbound/isolationMode', 'mode not known');
  const destination = destinationOf(need);
  if (mode === 'AllowOnlyApprovedOutbound') {
    return judgeApproved(facts, destination);
  }
  if (mode === 'AllowInternetOutbound') return pass('any host can be reached');
  if (custom === undefined) {
    return unknown('/customNetwork/virtualNetworks', 'not known');
  }
  return custom
    ? judgeEgress(facts, destination)
    : pass('any host can be reached');
}

function fixOf(facts: Facts, need: HostNeed): Fix[] {
  const { isolation, custom } = facts;
  if (custom && filterOf(facts) === 'NetworkSecurityGroup') return [];
  const patch = addRule(isolation, custom ? EGRESS_RULES : MANAGED_RULES, {
    name: freeName(isolation, need.id.replace(/^needs-/, '')),
    type: 'FQDN',
    fqdn: need.hosts.join(', '),
    ...(custom && { portRanges: '443' }),
  });
  return patch.length ? [{ title: 'Let these hosts through', patch }] : [];
}

const needsHosts = (need: HostNeed): Check => ({
  id: need.id,
  title: need.title,
  nature: 'advice',
  severity: 'low',
  boundary: 'outbound',
  source: need.source ?? sources.managedNetwork,
  reads: [
    '/needs',
    '/outbound/isolationMode',
    `${MANAGED_RULES}/*/fqdn`,
    `${EGRESS_RULES}/*/fqdn`,
  ],
  expected: `${need.hosts.join(', ')} let out on port 443`,
  because: need.because,
  offers: [{ title: 'Let these hosts through' }],
  evaluate: facts => judge(facts, need),
  writes: [MANAGED_RULES, EGRESS_RULES],
  fix: facts => fixOf(facts, need),
});

/** What people may need hosts for, and which. @internal */
export const hostNeeds: readonly HostNeed[] = [
  {
    id: 'needs-python-packages',
    title: 'Python packages can be fetched',
    need: 'PythonPackages',
    because:
      'pip and conda fetch from these hosts, and examples from the last of them. A private package index does instead, and leaves less open; with an index of your own in front of PyPI, *.pythonhosted.org is needed as well.',
    hosts: [
      'anaconda.com',
      '*.anaconda.com',
      '*.anaconda.org',
      'pypi.org',
      'pytorch.org',
      '*.pytorch.org',
      '*.tensorflow.org',
    ],
  },
  {
    id: 'needs-r-packages',
    title: 'R packages can be fetched',
    need: 'RPackages',
    because: 'R fetches the packages of CRAN from this host.',
    source: sources.firewall,
    hosts: ['cloud.r-project.org'],
  },
  {
    id: 'needs-rstudio',
    title: 'RStudio can be installed',
    need: 'RStudio',
    because:
      'The image that puts RStudio on a compute instance comes from the GitHub container registry.',
    source: sources.firewall,
    hosts: ['ghcr.io', 'pkg-containers.githubusercontent.com'],
  },
  {
    id: 'needs-visual-studio-code',
    title: 'Visual Studio Code can connect',
    need: 'VisualStudioCode',
    because:
      'Visual Studio Code puts its server and extensions on the compute instance from these hosts. The blob host is its own and no account of anybody’s, so the rule against storage hosts does not hold for it.',
    hosts: [
      '*.vscode.dev',
      '*.vscode-unpkg.net',
      '*.vscode-cdn.net',
      '*.vscodeexperiments.azureedge.net',
      'default.exp-tas.com',
      'code.visualstudio.com',
      'update.code.visualstudio.com',
      '*.vo.msecnd.net',
      'marketplace.visualstudio.com',
      'vscode.blob.core.windows.net',
      '*.gallerycdn.vsassets.io',
      'vscode.download.prss.microsoft.com',
    ],
  },
  {
    id: 'needs-hugging-face',
    title: 'Hugging Face models can be fetched',
    need: 'HuggingFace',
    because:
      'Models and the images that serve them come from these hosts; pages differ in the hub itself, which the newer list of the model catalog has. Some of them take uploads too: a copy in a registry of your own leaves less open.',
    hosts: [
      'docker.io',
      '*.docker.io',
      '*.docker.com',
      'production.cloudflare.docker.com',
      'cdn.auth0.com',
      'huggingface.co',
      'cdn-lfs.huggingface.co',
    ],
  },
  {
    id: 'needs-foundation-models',
    title: 'Models of the catalog can fetch what they depend on',
    need: 'FoundationModels',
    because:
      'Curated language models install packages when they are deployed. The models themselves come by a way that a managed network has anyway.',
    source: sources.modelCatalog,
    hosts: [
      '*.anaconda.org',
      '*.anaconda.com',
      'anaconda.com',
      'pypi.org',
      '*.pythonhosted.org',
      '*.pytorch.org',
      'pytorch.org',
    ],
  },
];

/** The checks that the hosts are let out which people’s needs ask for. @internal */
export const neededHosts = hostNeeds.map(needsHosts);
