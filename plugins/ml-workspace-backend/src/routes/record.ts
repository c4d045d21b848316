import { requestResourceOf } from '../permissions/requestResource';
import { findShown } from './findById';
import { answers, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Give out what proves the record. @internal */
export const recordHandlers = ({
  access,
  record,
  requests,
}: RouterOptions): Handlers<
  'getCheckpoint' | 'getRecordKey' | 'getRequestProof'
> => ({
  getCheckpoint: reads('record-read', () => record.checkpoint()),

  getRecordKey: answers(() => record.publicKeys()),

  getRequestProof: reads(
    'request-read',
    async ({ credentials, parameters }) => {
      const { id } = await findShown('request', parameters.id, {
        credentials,
        access,
        find: known => requests.get(known),
        resource: requestResourceOf,
      });
      return record.proof(id);
    },
  ),
});
