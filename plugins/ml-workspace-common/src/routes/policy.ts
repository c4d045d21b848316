import {
  mlWorkspacePolicyPublishPermission,
  mlWorkspacePolicyReadPermission,
  mlWorkspaceWorkspaceReadPermission,
} from '../api/permissions';
import { PolicyCitation, policyCitationSchema } from '../api/judgement';
import {
  MlWorkspaceStatus,
  PolicyPreview,
  policyPreviewSchema,
  PreviewPolicyBody,
  previewPolicyBodySchema,
  PublishPolicyBody,
  publishPolicyBodySchema,
  ReadPolicyBody,
  statusSchema,
  VersionedPolicy,
  versionedPolicySchema,
} from '../api/policies';
import { Get, Post, route } from './route';

/** Routes to the policy and to what judges by it. @public */
export type PolicyRoutes = {
  getPolicy: Get<'/policy', VersionedPolicy>;
  publishPolicy: Post<
    '/policy',
    PublishPolicyBody,
    PolicyCitation,
    'anyone',
    ReadPolicyBody
  >;
  previewPolicy: Post<
    '/policy/preview',
    PreviewPolicyBody,
    PolicyPreview,
    'anyone',
    ReadPolicyBody & Pick<PreviewPolicyBody, 'limit' | 'cursor'>
  >;
  getStatus: Get<'/status', MlWorkspaceStatus>;
};

/** {@inheritDoc PolicyRoutes} @internal */
export const policyRoutes: PolicyRoutes = {
  getPolicy: route({
    method: 'get',
    path: '/policy',
    summary: 'Read the policy',
    description:
      'The active policy, and its version: the hash of its canonical JSON.',
    permissions: [mlWorkspacePolicyReadPermission],
    answer: versionedPolicySchema,
    success: { 200: 'The policy' },
    refusals: [403],
  }),
  publishPolicy: route({
    method: 'post',
    path: '/policy',
    summary: 'Publish a policy',
    description:
      'Makes a policy the active one, on every replica, when its revision is above that of the active one; every workspace is then judged again.',
    permissions: [mlWorkspacePolicyPublishPermission],
    body: publishPolicyBodySchema,
    answer: policyCitationSchema,
    success: { 200: 'It was active before', 201: 'It is active now' },
    refusals: [400, 403, 409, 413, 503],
  }),
  previewPolicy: route({
    method: 'post',
    path: '/policy/preview',
    summary: 'Preview a policy',
    description:
      'Which workspaces a policy would judge differently from what they show, of those the caller may see. Judges one page of workspaces at a time and stores nothing.',
    permissions: [
      mlWorkspacePolicyPublishPermission,
      mlWorkspaceWorkspaceReadPermission,
    ],
    body: previewPolicyBodySchema,
    answer: policyPreviewSchema,
    success: { 200: 'One page' },
    refusals: [400, 403, 413],
  }),
  getStatus: route({
    method: 'get',
    path: '/status',
    summary: 'Read what judges here',
    description:
      'The active policy and engine, what is wrong with the policy of the configuration, and how far judging again has come.',
    permissions: [mlWorkspacePolicyReadPermission],
    answer: statusSchema,
    success: { 200: 'The status' },
    refusals: [403, 503],
  }),
};
