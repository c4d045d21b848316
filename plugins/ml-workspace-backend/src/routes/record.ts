import { findRequest } from './findById';
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
      const { id } = await findRequest(parameters.id, {
        credentials,
        access,
        requests,
      });
      return record.proof(id);
    },
  ),
});
