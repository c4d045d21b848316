import { sources } from '@ringfence/engine/internal';
import { atEntrance, CUSTOM, MANAGED, meets, refuses, Rule } from './rule';

const { aksInferencing, configurations, managedNetwork, onPremises, plan } =
  sources;

/** What only one kind of network offers. @internal */
export const featureRules: readonly Rule[] = [
  meets(
    'managed-online-endpoints',
    MANAGED,
    'Managed online endpoints run in the managed network and use its private endpoints.',
    plan,
  ),
  refuses(
    'managed-online-endpoints',
    CUSTOM,
    'Managed online endpoints cannot be put into a network of yours.',
    plan,
  ),
  meets(
    'serverless-spark',
    MANAGED,
    'Serverless Spark joins the managed network.',
    plan,
  ),
  refuses(
    'serverless-spark',
    CUSTOM,
    'Serverless Spark does not join a network of yours.',
    plan,
  ),
  atEntrance(
    'refuses',
    'serverless-spark',
    ['selected', 'public'],
    'Public access has to be off when the network is provisioned for Spark.',
    managedNetwork,
  ),
  meets(
    'foundation-models',
    MANAGED,
    'Foundation models are offered in a managed network.',
    configurations,
  ),
  refuses(
    'foundation-models',
    CUSTOM,
    'Foundation models are not offered in a custom network.',
    plan,
  ),
  meets(
    'no-code-mlflow',
    MANAGED,
    'MLflow models are deployed without code in a managed network.',
    configurations,
  ),
  refuses(
    'no-code-mlflow',
    CUSTOM,
    'MLflow models cannot be deployed without code in a custom network.',
    plan,
  ),
  meets(
    'aks',
    CUSTOM,
    'An AKS cluster stands in a subnet of its own beside the workspace’s compute.',
    aksInferencing,
  ),
  refuses(
    'aks',
    MANAGED,
    'A managed network takes in no Kubernetes cluster.',
    managedNetwork,
  ),
  meets(
    'on-premises-https',
    MANAGED,
    'What speaks HTTPS is reached through an Application Gateway, which you run and pay for.',
    onPremises,
  ),
  meets(
    'on-premises-https',
    CUSTOM,
    'Your network reaches what is on premises over your VPN or ExpressRoute.',
    plan,
  ),
  meets(
    'on-premises-other',
    CUSTOM,
    'Your network reaches what is on premises over your VPN or ExpressRoute, whatever it speaks.',
    plan,
  ),
  refuses(
    'on-premises-other',
    MANAGED,
    'Out of a managed network only HTTPS reaches what is on premises.',
    plan,
  ),
  meets(
    'non-azure',
    CUSTOM,
    'You connect to your network whatever you like, in Azure or not.',
    plan,
  ),
  refuses(
    'non-azure',
    MANAGED,
    'A managed network lies in Microsoft’s tenant, and nothing of yours can be put into it.',
    plan,
  ),
  meets(
    'network-logs',
    CUSTOM,
    'Flow, group and firewall logs are yours to keep.',
    configurations,
  ),
  refuses(
    'network-logs',
    MANAGED,
    'Logs of a managed network’s firewall and security rules are not to be had.',
    plan,
  ),
  meets(
    'own-appliance',
    CUSTOM,
    'Routes of yours send everything to the firewall or appliance that you choose.',
    plan,
  ),
  refuses(
    'own-appliance',
    MANAGED,
    'Nothing of yours can be put into the way of a managed network’s traffic.',
    configurations,
  ),
  meets(
    'existing-network',
    CUSTOM,
    'You lay out the network to your requirements and peer it with what is there.',
    plan,
  ),
  refuses(
    'existing-network',
    MANAGED,
    'A managed network lies in Microsoft’s tenant and is peered with nothing of yours.',
    configurations,
  ),
];
