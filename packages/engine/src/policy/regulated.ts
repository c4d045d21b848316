import { Policy, Tier } from './policy';

const OWNER = 'whoever answers for data protection';

/**
 * What data that must not leave asks for: every check whose failure opens a lane,
 * which a test holds complete, and that private endpoints lead to no subscription
 * that nobody named.
 */
const NO_WAY_OUT: Tier['enforcement'] = {
  'public-access-restricted': 'mandatory',
  'public-access-beside-private-endpoint': 'mandatory',
  'public-access-conditional-access': 'mandatory',
  'resources-public-access': 'mandatory',
  'internet-outbound': 'mandatory',
  'write-capable-destinations': 'mandatory',
  'ways-out': 'mandatory',
  'front-door-tag': 'mandatory',
  'service-tag-boundary': 'mandatory',
  'wildcard-hosts': 'mandatory',
  'storage-endpoint-policy': 'mandatory',
  'storage-policy-subnets': 'mandatory',
  'network-security-group-on-subnets': 'mandatory',
  'route-to-appliance': 'mandatory',
  'private-endpoint-other-subscription': 'mandatory',
};

/**
 * For organisations that have to show where data can go. Nothing stands on the
 * internet, whatever the data. Confidential and restricted data leaves by private
 * endpoint only, beside what Azure Machine Learning itself cannot do without in a
 * network of your own; restricted data waits for a person's approval as well.
 * @public
 */
export const regulatedPolicy: Policy = {
  name: 'regulated',
  revision: 2,
  tiers: {
    public: { minimumVerdict: 'partially-isolated', approval: 'automatic' },
    internal: { minimumVerdict: 'isolated', approval: 'automatic' },
    confidential: {
      minimumVerdict: 'exfiltration-protected',
      approval: 'automatic',
      enforcement: NO_WAY_OUT,
    },
    restricted: {
      minimumVerdict: 'exfiltration-protected',
      approval: 'manual',
      inherits: 'confidential',
      enforcement: NO_WAY_OUT,
    },
  },
  enforcement: {
    'locked-out': 'mandatory',
    'compute-public-ip': 'mandatory',
    'endpoint-public-access': 'mandatory',
    'ip-rules-narrow': 'mandatory',
  },
  destinations: {
    writeCapable: [],
    approved: [
      {
        destination: '*',
        owner: OWNER,
        reason: 'This data may go to the internet.',
        tiers: ['public', 'internal'],
      },
      {
        destination: '*',
        type: 'PrivateEndpoint',
        owner: OWNER,
        reason: 'A private endpoint leads to one resource and nowhere else.',
      },
      {
        destination: 'Storage',
        type: 'ServiceTag',
        owner: OWNER,
        reason:
          'Nodes in a network of your own fetch their start-up scripts there; a service endpoint policy keeps it to accounts of Azure Machine Learning.',
        ports: '443',
      },
      {
        destination: 'ml.azure.com',
        type: 'FQDN',
        owner: OWNER,
        reason: 'The studio, in a network of your own.',
        ports: '80, 443',
      },
      {
        destination: 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
        type: 'FQDN',
        owner: OWNER,
        reason: 'The studio and automated ML, in a network of your own.',
        ports: '80, 443',
      },
    ],
  },
};
