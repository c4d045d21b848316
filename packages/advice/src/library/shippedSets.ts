import { Source } from '@ringfence/engine';
import { hostNeeds, HostNeed, sources } from '@ringfence/engine/internal';
import { DestinationSet } from './destinationSet';

/** When the entries without a source of the engine’s were written. */
const WRITTEN = '2026-12';

/** The hosts that the engine knows to be needed for something. */
const hostsNeededFor = (need: HostNeed['need']): string[] =>
  hostNeeds.filter(each => each.need === need).flatMap(({ hosts }) => hosts);

const page = (title: string, url: string): Source => ({
  title,
  url,
  date: WRITTEN,
});

const set = (
  title: string,
  cls: DestinationSet['class'],
  source: Source,
  hosts: string[],
): DestinationSet => ({
  title,
  hosts,
  class: cls,
  source,
  owner: 'Ringfence',
});

/**
 * The sets that come with it. A class is never better than what the engine says of
 * the hosts: what is on no list is not classified, and is no closed door.
 * @public
 */
export const shippedSets: Readonly<Record<string, DestinationSet>> = {
  pypi: set(
    'PyPI',
    'unclassified',
    page('Python Package Index: hosts', 'https://docs.pypi.org/'),
    ['pypi.org', 'files.pythonhosted.org'],
  ),
  conda: set('conda', 'unclassified', sources.managedNetwork, [
    'anaconda.com',
    '*.anaconda.com',
    '*.anaconda.org',
  ]),
  huggingface: set(
    'Hugging Face',
    'write-capable',
    page(
      'Hugging Face Hub: downloading models',
      'https://huggingface.co/docs/hub/models-downloading',
    ),
    ['huggingface.co', '*.huggingface.co', '*.hf.co'],
  ),
  pytorch: set('PyTorch', 'unclassified', sources.managedNetwork, [
    'pytorch.org',
    '*.pytorch.org',
  ]),
  r: set(
    'R (CRAN)',
    'unclassified',
    sources.firewall,
    hostsNeededFor('RPackages'),
  ),
  vscode: set(
    'VS Code',
    'write-capable',
    sources.managedNetwork,
    hostsNeededFor('VisualStudioCode'),
  ),
  apt: {
    ...set(
      'apt (Ubuntu)',
      'unclassified',
      page(
        'Ubuntu archive and security mirrors',
        'https://ubuntu.com/server/docs/how-to/software/package-management/',
      ),
      [
        'archive.ubuntu.com',
        'security.ubuntu.com',
        'azure.archive.ubuntu.com',
        'packages.microsoft.com',
      ],
    ),
    // Its mirrors are asked without TLS; what they hold is signed.
    ports: '80,443',
  },
  nvidia: set(
    'NVIDIA',
    'unclassified',
    page(
      'CUDA installation guide for Linux',
      'https://docs.nvidia.com/cuda/cuda-installation-guide-linux/',
    ),
    ['developer.download.nvidia.com', 'nvidia.github.io', 'pypi.nvidia.com'],
  ),
  github: set(
    'GitHub',
    'write-capable',
    page(
      'GitHub: meta and hosts for access',
      'https://docs.github.com/rest/meta/meta',
    ),
    [
      'github.com',
      'codeload.github.com',
      'objects.githubusercontent.com',
      'raw.githubusercontent.com',
    ],
  ),
};
