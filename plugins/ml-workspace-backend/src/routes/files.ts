import { NotFoundError } from '@backstage/errors';
import { completeRequest } from '@ringfence/engine';
import { writeRequested } from '../files/writeRequested';
import { zip } from '../files/zip';
import { findRequest } from './findById';
import { answers, Call, Handlers, reads } from './Handler';
import { RouterOptions } from './RouterOptions';

/** Write the files of a workspace, and read those of a request. @internal */
export function filesHandlers({
  access,
  requests,
  landingZones,
  policies,
}: RouterOptions): Handlers<
  'previewFiles' | 'listLandingZones' | 'getRequestFiles' | 'getRequestArchive'
> {
  const read = async ({
    credentials,
    parameters,
  }: Pick<Call<any>, 'credentials' | 'parameters'>) => {
    const request = await findRequest(parameters.id, {
      credentials,
      access,
      requests,
    });
    const files = await requests.files(request.id);
    if (files) return { ...files, requestId: request.id, state: request.state };
    throw new NotFoundError(
      'This request was made without files; ask again with a dialect to get them',
    );
  };

  return {
    previewFiles: answers(async ({ body }) => {
      const { isolation, files, owner, description } = await body();
      const asked = completeRequest(isolation);
      const { policy, engine } = await policies.active();
      const { sentence } = engine.evaluate(asked, policy, {
        basis: { kind: 'requested' },
      });
      return writeRequested(asked, files, landingZones, {
        policy,
        sentence,
        ...(owner && { owner }),
        ...(description && { description }),
      });
    }),
    listLandingZones: answers(async () => ({
      items: landingZones.summaries(),
    })),
    getRequestFiles: reads('request-files', read),
    getRequestArchive: reads('request-files', async call => {
      const { requestId, files } = await read(call);
      return { name: `request-${requestId}.zip`, bytes: zip(files) };
    }),
  };
}
