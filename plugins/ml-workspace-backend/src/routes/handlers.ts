import { openApiDocument } from '../openapi/document';
import { askingHandlers } from './asking';
import { auditHandlers } from './audit';
import { changeHandlers } from './changes';
import { decisionHandlers } from './decisions';
import { deploymentHandlers } from './deployments';
import { evidenceHandlers } from './evidence';
import { filesHandlers } from './files';
import { answers, Handlers } from './Handler';
import { judgingHandlers } from './judging';
import { policyHandlers } from './policy';
import { readingHandlers } from './readings';
import { recordHandlers } from './record';
import { requestHandlers } from './requests';
import { RouterOptions } from './RouterOptions';
import { waiverHandlers } from './waivers';
import { wishHandlers } from './wishes';
import { workspaceHandlers } from './workspaces';

function documentHandlers(): Handlers<'getOpenApiDocument'> {
  const document = openApiDocument();
  return { getOpenApiDocument: answers(async () => document) };
}

/** What answers each route of the table. @internal */
export const createHandlers = (options: RouterOptions): Handlers => ({
  ...judgingHandlers(options),
  ...requestHandlers(options),
  ...filesHandlers(options),
  ...askingHandlers(options),
  ...decisionHandlers(options),
  ...deploymentHandlers(options),
  ...workspaceHandlers(options),
  ...wishHandlers(options),
  ...waiverHandlers(options),
  ...policyHandlers(options),
  ...changeHandlers(options),
  ...auditHandlers(options),
  ...readingHandlers(options),
  ...recordHandlers(options),
  ...evidenceHandlers(options),
  ...documentHandlers(),
});
