/** The built-in policies of these categories that touch a network and are not compared, and why. */
export const notCompared: { id: string; name: string; why: string }[] = [
  {
    id: '40cec1dd',
    name: '[Deprecated] Azure Machine Learning workspaces should use private link',
    why: 'deprecated; its successor is compared',
  },
  {
    id: '6edd7eda',
    name: 'Storage accounts should use private link',
    why: 'any approved private endpoint is enough for it; checks ask for those parts that are needed (default-storage-endpoints, batch-storage-endpoints)',
  },
  {
    id: 'e8eef0a8',
    name: 'Container Registries should use private links',
    why: 'it asks it of every registry; a check asks it of a closed one in a network of one’s own (registry-private-endpoint)',
  },
  {
    id: 'ee40564d',
    name: 'Configure Azure Machine Learning workspace to use private DNS zones',
    why: 'it deploys and does not judge; both zones only where its second parameter is set (both-dns-zones)',
  },
  {
    id: '7838fd83',
    name: 'Configure Azure Machine Learning workspaces with private endpoints',
    why: 'it deploys and does not judge',
  },
  {
    id: 'a10ee784',
    name: 'Configure Azure Machine Learning workspaces to disable public network access',
    why: 'it changes what it finds; its judgement is that of 438c38d2',
  },
  {
    id: 'a6f9a2d0',
    name: 'Configure Azure Machine Learning Computes to disable local authentication methods',
    why: 'it changes what it finds; its judgement is that of e96a9a5f',
  },
  {
    id: '5853517a and others',
    name: 'Preview policies of registries, module authors, Python channels, log filters, code signing and approval',
    why: 'they judge code and images, and no network',
  },
  {
    id: 'ba769a63, 7f40cee6, 5f0c7d88, 679ddf89, f110a506, afe0c3be, f59276f0',
    name: 'Keys of customers, identities, idle shutdown, updates and logs',
    why: 'no check judges these fields',
  },
];
