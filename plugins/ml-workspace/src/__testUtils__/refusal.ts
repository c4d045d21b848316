import { FieldError } from '@ringfence/engine';
import { ResponseError } from '@backstage/errors';

/** The error the client throws when the backend answers with a status. */
export async function refusal(
  status: number,
  name: string,
  message: string,
  fields?: FieldError[],
  headers: Record<string, string> = {},
): Promise<ResponseError> {
  const body = {
    error: { name, message, ...(fields && { fields }) },
    request: { method: 'GET', url: '/workspaces/by-entity/resource/default/x' },
    response: { statusCode: status },
  };
  const text = JSON.stringify(body);
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: name,
    headers: new Headers({ 'content-type': 'application/json', ...headers }),
    redirected: false,
    type: 'basic',
    url: 'http://localhost:7007/api/ml-workspace',
    text: async () => text,
  } as unknown as Parameters<typeof ResponseError.fromResponse>[0]);
}
