import { Operation } from './operation';

/** The routes to the policy and to what judges by it. @internal */
export const policyOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/policy',
    operationId: 'getPolicy',
    summary: 'Read the policy',
    description:
      'The active policy, and its version: the hash of its canonical JSON.',
    success: { 200: { description: 'The policy', schema: 'VersionedPolicy' } },
    refusals: [403],
  },
  {
    method: 'post',
    path: '/policy',
    operationId: 'publishPolicy',
    summary: 'Publish a policy',
    description:
      'Makes a policy the active one, on every replica, when its revision is above that of the active one; every workspace is then judged again.',
    body: 'PublishPolicyBody',
    success: {
      200: { description: 'It was active before', schema: 'PolicyCitation' },
      201: { description: 'It is active now', schema: 'PolicyCitation' },
    },
    refusals: [400, 403, 409, 413, 503],
  },
  {
    method: 'post',
    path: '/policy/preview',
    operationId: 'previewPolicy',
    summary: 'Preview a policy',
    description:
      'Which workspaces a policy would judge differently from what they show, of those the caller may see. Judges one page of workspaces at a time and stores nothing.',
    body: 'PreviewPolicyBody',
    success: { 200: { description: 'One page', schema: 'PolicyPreview' } },
    refusals: [400, 403, 413],
  },
  {
    method: 'get',
    path: '/status',
    operationId: 'getStatus',
    summary: 'Read what judges here',
    description:
      'The active policy and engine, what is wrong with the policy of the configuration, and how far judging again has come.',
    success: { 200: { description: 'The status', schema: 'Status' } },
    refusals: [403, 503],
  },
];
