// Made from the checks and the cases of their tests by npm run docs.
import type { ProposedFix } from './description';

/** The fixes that checks propose, by the id of the check. @internal */
export const PROPOSED_FIXES: Readonly<Record<string, readonly ProposedFix[]>> =
{
  "public-access-stated": [
    {
      "title": "Turn off public access and add a private endpoint"
    }
  ],
  "public-access-restricted": [
    {
      "title": "Turn off public access and add a private endpoint"
    }
  ],
  "ip-rules-valid": [
    {
      "title": "Turn off public access and add a private endpoint; empty the address list"
    }
  ],
  "ip-rules-narrow": [
    {
      "title": "Turn off public access and add a private endpoint"
    }
  ],
  "locked-out": [
    {
      "title": "Add a private endpoint to the workspace"
    }
  ],
  "both-dns-zones": [
    {
      "title": "Link both private DNS zones"
    }
  ],
  "public-access-beside-private-endpoint": [
    {
      "title": "Turn off public access"
    }
  ],
  "public-access-conditional-access": [
    {
      "title": "Put sign-in under conditional access"
    },
    {
      "title": "Turn off public access and add a private endpoint"
    }
  ],
  "custom-dns-forwarders": [
    {
      "title": "Forward the private zones to Azure"
    }
  ],
  "workspace-name": [],
  "associated-resources-present": [],
  "resources-public-access": [
    {
      "title": "Make them private"
    }
  ],
  "default-storage-supported": [
    {
      "title": "Use a general-purpose account"
    }
  ],
  "private-registry-premium": [
    {
      "title": "Use the Premium registry"
    }
  ],
  "private-registry-image-build": [
    {
      "title": "Name compute that builds images"
    }
  ],
  "private-link-scope-open": [
    {
      "title": "Set the scope to open mode"
    }
  ],
  "private-and-service-endpoint": [
    {
      "title": "Take the service endpoints off"
    }
  ],
  "scope-locks": [
    {
      "title": "Remove these locks"
    }
  ],
  "trusted-services": [
    {
      "title": "Allow trusted services"
    }
  ],
  "prefer-private-endpoints": [],
  "private-endpoints-together": [],
  "one-region": [],
  "batch-storage-endpoints": [
    {
      "title": "Add private endpoints to queue and table"
    }
  ],
  "studio-datastore-identity": [
    {
      "title": "Use the managed identity for datastores"
    }
  ],
  "studio-storage-addresses": [],
  "studio-public-workspace": [],
  "studio-service-endpoint-subnet": [],
  "labeling-storage": [],
  "v1-legacy-mode": [
    {
      "title": "Turn legacy mode off"
    }
  ],
  "compute-public-ip": [
    {
      "title": "Take the public addresses off"
    }
  ],
  "no-public-ip-private-endpoint": [
    {
      "title": "Add a private endpoint to the workspace"
    }
  ],
  "no-public-ip-subnet": [
    {
      "title": "Put it into the training subnet"
    }
  ],
  "serverless-subnet": [],
  "endpoint-public-access": [
    {
      "title": "Turn off public access to these endpoints"
    }
  ],
  "endpoint-egress-ignored": [
    {
      "title": "Deploy again without the setting"
    }
  ],
  "online-endpoint-legacy-mode": [
    {
      "title": "Turn v1 legacy mode off"
    }
  ],
  "managed-network-subnet": [
    {
      "title": "Take the subnet off"
    }
  ],
  "managed-network-compute-region": [
    {
      "title": "Create it in the region of the workspace"
    }
  ],
  "managed-network-compute-type": [
    {
      "title": "Detach it"
    }
  ],
  "custom-network-managed-endpoints": [],
  "custom-network-serverless-spark": [],
  "custom-network-features": [],
  "aks-public-fqdn": [
    {
      "title": "Turn the public FQDN off"
    }
  ],
  "aks-region": [
    {
      "title": "Use a cluster in the region of the workspace"
    }
  ],
  "docker-bridge-overlap": [],
  "spark-private-endpoint": [
    {
      "title": "Enable the storage rule for Spark"
    }
  ],
  "spark-provisioned": [
    {
      "title": "Provision the network again, with Spark"
    }
  ],
  "spark-public-access": [
    {
      "title": "Turn off public access and add a private endpoint"
    }
  ],
  "compute-local-auth": [
    {
      "title": "Turn local sign-in off"
    }
  ],
  "public-ip-inbound": [
    {
      "title": "Let Azure Machine Learning in"
    }
  ],
  "unneeded-inbound-rule": [
    {
      "title": "Remove these openings"
    }
  ],
  "subnet-open-to-internet": [
    {
      "title": "Remove these openings"
    }
  ],
  "subnet-delegation": [
    {
      "title": "Take the delegation off"
    }
  ],
  "subnet-addresses": [],
  "subnet-purposes": [],
  "private-endpoint-network-policies": [
    {
      "title": "Turn the network policies off"
    }
  ],
  "compute-subnet-subscription": [],
  "prefer-managed-network": [],
  "legacy-endpoint-isolation": [],
  "isolation-mode": [
    {
      "title": "Allow only approved destinations",
      "irreversible": true
    }
  ],
  "rule-type-fits-mode": [
    {
      "title": "Remove rule host"
    },
    {
      "title": "Allow only approved destinations",
      "irreversible": true
    },
    {
      "title": "Remove rule number 1"
    }
  ],
  "rule-names": [
    {
      "title": "Rename it to rule-ab"
    },
    {
      "title": "Rename it to a-b-c"
    },
    {
      "title": "Rename it to PyPI-2"
    }
  ],
  "fqdn-rule-ports": [
    {
      "title": "Use port 443"
    },
    {
      "title": "Remove rule host"
    }
  ],
  "fqdn-rule-host": [
    {
      "title": "Remove rule host"
    }
  ],
  "fqdn-rule-storage": [
    {
      "title": "Remove rule host; reach the account by a private endpoint rule instead"
    }
  ],
  "service-tag-rule-shape": [
    {
      "title": "Remove rule tag"
    }
  ],
  "private-endpoint-rule-shape": [
    {
      "title": "Remove rule pe-rule"
    }
  ],
  "private-endpoint-target": [
    {
      "title": "Remove rule to-target"
    }
  ],
  "private-endpoint-rule-once": [
    {
      "title": "Remove rule lake-again"
    },
    {
      "title": "Remove rule to-target"
    }
  ],
  "private-endpoint-rule-service-made": [
    {
      "title": "Remove rule number 1"
    }
  ],
  "private-endpoint-approval": [
    {
      "title": "Assign the role at these targets"
    }
  ],
  "application-gateway-rule": [
    {
      "title": "Give the gateway rule the form it needs"
    },
    {
      "title": "Remove rule to-target"
    }
  ],
  "project-managed-network": [
    {
      "title": "Leave the managed network to the hub"
    }
  ],
  "firewall-sku": [
    {
      "title": "Use the Standard firewall"
    }
  ],
  "internet-outbound": [
    {
      "title": "Allow only approved destinations",
      "irreversible": true
    }
  ],
  "write-capable-destinations": [
    {
      "title": "Remove rule host"
    },
    {
      "title": "Remove rule tag"
    }
  ],
  "front-door-tag": [
    {
      "title": "Let out the two hosts instead"
    }
  ],
  "service-tag-boundary": [
    {
      "title": "Remove rule DataFactory-TCP"
    },
    {
      "title": "Remove rule SomethingNew-TCP"
    }
  ],
  "service-made-tags": [
    {
      "title": "Remove rule azureactivedirectory-TCP"
    },
    {
      "title": "Remove rule BatchNodeManagement.westeurope-TCP"
    }
  ],
  "firewall-cost": [
    {
      "title": "Use the Basic firewall"
    }
  ],
  "wildcard-hosts": [
    {
      "title": "Remove rule hosts"
    }
  ],
  "provision-before-compute": [
    {
      "title": "Provision it when the workspace is created"
    }
  ],
  "managed-network-logs": [],
  "managed-network-http-only": [],
  "selected-addresses-workspace-rule": [
    {
      "title": "Add a private endpoint rule to the workspace"
    }
  ],
  "batch-endpoint-rules": [
    {
      "title": "Add private endpoint rules to queue and table"
    }
  ],
  "needs-python-packages": [
    {
      "title": "Let these hosts through"
    }
  ],
  "needs-r-packages": [
    {
      "title": "Let these hosts through"
    }
  ],
  "needs-rstudio": [
    {
      "title": "Let these hosts through"
    }
  ],
  "needs-visual-studio-code": [
    {
      "title": "Let these hosts through"
    }
  ],
  "needs-hugging-face": [
    {
      "title": "Let these hosts through"
    }
  ],
  "needs-prompt-flow": [],
  "egress-entra-id": [
    {
      "title": "Let AzureActiveDirectory through"
    }
  ],
  "egress-azure-ml": [
    {
      "title": "Let AzureMachineLearning through"
    }
  ],
  "egress-batch": [
    {
      "title": "Let BatchNodeManagement.westeurope through"
    }
  ],
  "egress-resource-manager": [
    {
      "title": "Let AzureResourceManager through"
    }
  ],
  "egress-storage": [
    {
      "title": "Let Storage.westeurope through"
    }
  ],
  "egress-front-door-studio": [
    {
      "title": "Let ml.azure.com, automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net through"
    },
    {
      "title": "Let AzureFrontDoor.Frontend through"
    }
  ],
  "egress-microsoft-images": [
    {
      "title": "Let MicrosoftContainerRegistry through"
    }
  ],
  "egress-front-door-images": [
    {
      "title": "Let AzureFrontDoor.FirstParty through"
    }
  ],
  "egress-monitor": [
    {
      "title": "Let AzureMonitor through"
    }
  ],
  "egress-key-vault": [
    {
      "title": "Let AzureKeyVault.westeurope through"
    }
  ],
  "egress-instance-lifecycle": [
    {
      "title": "Let AzureMachineLearning through"
    }
  ],
  "egress-notebook-completion": [
    {
      "title": "Let AzureMachineLearning through"
    }
  ],
  "egress-rstudio": [
    {
      "title": "Let AzureMachineLearning through"
    }
  ],
  "egress-file-share": [
    {
      "title": "Let Storage.westeurope through"
    }
  ],
  "egress-private-endpoints": [
    {
      "title": "Let VirtualNetwork through"
    }
  ],
  "egress-container-registry": [
    {
      "title": "Let AzureContainerRegistry.westeurope through"
    }
  ],
  "egress-kubernetes-logs": [
    {
      "title": "Let *.kusto.windows.net, *.table.core.windows.net, *.queue.core.windows.net through"
    }
  ],
  "storage-endpoint-policy": [
    {
      "title": "Add a service endpoint policy with the Azure Machine Learning alias"
    }
  ],
  "storage-policy-subnets": [
    {
      "title": "Turn on the storage service endpoint"
    }
  ],
  "storage-policy-default-account": [
    {
      "title": "Add private endpoints to the account"
    }
  ],
  "network-security-group-host-rules": [
    {
      "title": "Filter by a firewall"
    }
  ],
  "network-security-group-on-subnets": [
    {
      "title": "Put the group on these subnets"
    }
  ],
  "spoke-reaches-hub": [],
  "route-to-appliance": [
    {
      "title": "Route everything to the appliance"
    }
  ],
  "route-around-appliance": [
    {
      "title": "Route AzureMachineLearning to the internet"
    }
  ],
  "default-outbound-access": [
    {
      "title": "Add a NAT gateway"
    }
  ]
};
