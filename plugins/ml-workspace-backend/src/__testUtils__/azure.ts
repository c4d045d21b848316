import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  MlWorkspaceDeployedResource,
  MlWorkspaceDeployer,
  MlWorkspaceDeployment,
  MlWorkspaceDeploymentProblem,
  MlWorkspaceForeseenChange,
  mlWorkspaceDeployersExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';

const group = ({ subscriptionId, resourceGroup }: MlWorkspaceDeployment) =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;

/** ARM id of what a deployment makes, by its type and name. */
export const idIn = (deployment: MlWorkspaceDeployment, rest: string) =>
  `${group(deployment)}/providers/${rest}`;

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces/mlw-fraud';
const VAULT = 'Microsoft.KeyVault/vaults/kv-fraud';

/**
 * A double of Azure's deployments, which keeps what it was sent, and forgets an
 * answer, refuses or fails where a test says so.
 */
export class DeploymentsDouble implements MlWorkspaceDeployer {
  readonly name = 'a double';
  readonly sent: MlWorkspaceDeployment[] = [];
  readonly foretold: MlWorkspaceDeployment[] = [];
  cancelled = 0;
  serving = true;
  problems: MlWorkspaceDeploymentProblem[] = [];
  changes?: (deployment: MlWorkspaceDeployment) => MlWorkspaceForeseenChange[];
  failsWith?: MlWorkspaceDeploymentProblem;
  isDone = false;
  losesAnswer = false;

  serves() {
    return this.serving;
  }

  async foresee(deployment: MlWorkspaceDeployment) {
    this.foretold.push(deployment);
    const made = [VAULT, WORKSPACE].map(rest => ({
      resourceId: idIn(deployment, rest),
      changeType: 'Create',
      paths: [],
    }));
    const changes = this.changes?.(deployment) ?? made;
    return { problems: this.problems, changes };
  }

  async start(deployment: MlWorkspaceDeployment) {
    if (!this.sent.some(({ name }) => name === deployment.name)) {
      this.sent.push(deployment);
    }
    if (this.losesAnswer) throw new Error('ECONNRESET');
  }

  async follow(deployment: MlWorkspaceDeployment) {
    const isSent = this.sent.some(({ name }) => name === deployment.name);
    const vault: MlWorkspaceDeployedResource = {
      resourceId: idIn(deployment, VAULT),
      state: 'succeeded',
    };
    const workspace: MlWorkspaceDeployedResource = {
      resourceId: idIn(deployment, WORKSPACE),
      state: 'running',
    };
    if (!isSent) {
      return { state: 'missing' as const, resources: [], problems: [] };
    }
    if (this.failsWith) {
      return {
        state: 'failed' as const,
        resources: [vault, { ...workspace, state: 'failed' as const }],
        problems: [this.failsWith],
      };
    }
    if (this.cancelled) {
      return { state: 'cancelled' as const, resources: [vault], problems: [] };
    }
    const rest = this.isDone ? 'succeeded' : 'running';
    return {
      state: this.isDone ? ('succeeded' as const) : ('running' as const),
      resources: [vault, { ...workspace, state: rest as 'running' }],
      problems: [],
    };
  }

  async cancel() {
    this.cancelled += 1;
  }
}

/** The module of our plugin that lets a double build. */
export const moduleOf = (azure: DeploymentsDouble) =>
  createBackendModule({
    pluginId: 'ml-workspace',
    moduleId: 'a-double-of-azure',
    register(env) {
      env.registerInit({
        deps: { deployers: mlWorkspaceDeployersExtensionPoint },
        async init({ deployers }) {
          deployers.addDeployer(azure);
        },
      });
    },
  });
