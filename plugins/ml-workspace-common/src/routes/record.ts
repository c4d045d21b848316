import {
  mlWorkspaceAuditReadPermission,
  mlWorkspaceRequestReadPermission,
} from '../api/permissions';
import { RequestProof, requestProofSchema } from '../api/record';
import { Get, Route, route, Text } from './route';

/** A route that answers a text. */
type GetText<Path extends string> = Route<
  Path,
  undefined,
  undefined,
  Text,
  'anyone',
  false
>;

/** Routes to what proves the record. @public */
export type RecordRoutes = {
  getCheckpoint: GetText<'/record/checkpoint'>;
  getRecordKey: GetText<'/record/key'>;
  getRequestProof: Get<'/requests/{id}/proof', RequestProof>;
};

/** {@inheritDoc RecordRoutes} @internal */
export const recordRoutes: RecordRoutes = {
  getCheckpoint: route({
    method: 'get',
    path: '/record/checkpoint',
    summary: 'Read how far the record goes',
    description:
      'The newest checkpoint of the log over all chains, made now if something happened since the last: a signed note to be kept elsewhere, which `ml-workspace verify --against` holds a dump to.',
    permissions: [mlWorkspaceAuditReadPermission],
    answer: { text: 'A checkpoint, by C2SP tlog-checkpoint' } as Text,
    success: { 200: 'The checkpoint' },
    refusals: [403, 404, 503],
  }),
  getRecordKey: route({
    method: 'get',
    path: '/record/key',
    summary: 'Read the keys of the record',
    description:
      'The public keys that checkpoints are checked by, one a line, that which signs now first. For whoever is signed in.',
    answer: { text: 'Public keys, by C2SP signed-note' } as Text,
    success: { 200: 'The keys' },
    refusals: [404],
  }),
  getRequestProof: route({
    method: 'get',
    path: '/requests/{id}/proof',
    summary: 'Prove what happened to a request',
    description:
      'Proofs by RFC 6962 that the events of a request are in the log that a checkpoint signs, and that checkpoint.',
    parameters: { id: 'Id of the request' },
    permissions: [mlWorkspaceRequestReadPermission],
    answer: requestProofSchema,
    success: { 200: 'The proofs' },
    refusals: [403, 404, 503],
  }),
};
