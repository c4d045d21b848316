import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  aProtectedWorkspace,
  aWorkspaceWithPort22,
  judged,
} from '../__testUtils__/isolations';
import { Backend } from './Backend';

describe('Backend', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const isolation = aProtectedWorkspace();
  const credentials = mockCredentials.user('user:default/ada');
  const caller = { getInitiatorCredentials: async () => credentials };
  const backend = () =>
    Backend.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery(),
    });
  const answer = (response: () => Response | Promise<Response>) =>
    server.use(http.post('*/api/ml-workspace/v1/*', response));
  const refuse = (status: number, error: object) =>
    answer(() =>
      HttpResponse.json(
        { error, response: { statusCode: status } },
        { status },
      ),
    );

  it('speaks as the user of the task', async () => {
    const authorizations: (string | null)[] = [];
    server.use(
      http.post('*/api/ml-workspace/v1/evaluate', ({ request }) => {
        authorizations.push(request.headers.get('authorization'));
        return HttpResponse.json(judged(isolation));
      }),
    );

    await backend().evaluate(isolation, caller);

    expect(authorizations).toEqual([
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'ml-workspace',
      }),
    ]);
  });

  it('names every field of a refusal', async () => {
    const fields = [
      { pointer: '/owner', message: 'Not in the catalog', expected: 'a Group' },
      {
        pointer: '/isolation/outbound/rules/3/fqdn',
        message: 'Storage host',
        expected: 'a private endpoint rule',
      },
    ];
    refuse(400, {
      name: 'InputError',
      message: 'Nothing was stored',
      fields,
      results: judged(aWorkspaceWithPort22()).results,
    });

    await expect(
      backend().createRequest({ isolation, owner: 'x' }, 'key', caller),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: [
        'It is refused, and nothing was stored:',
        '- owner: Not in the catalog (expected: a Group)',
        '- isolation.outbound.rules[3].fqdn: Storage host (expected: a private endpoint rule)',
      ].join('\n'),
    });
  });

  it.each([
    [403, 'NotAllowedError', 'You may not ask for workspaces'],
    [409, 'ConflictError', 'Request 17 asks for this workspace already'],
    [401, 'AuthenticationError', 'The token has expired'],
  ])('keeps the reason of a %s', async (status, name, message) => {
    refuse(status, { name, message });

    await expect(backend().evaluate(isolation, caller)).rejects.toMatchObject({
      name,
      message,
    });
  });

  it.each([
    ['a 500', () => new HttpResponse('oh no', { status: 500 })],
    ['no answer', () => HttpResponse.error()],
    ['an answer without a verdict', () => HttpResponse.json({})],
    ['half an answer', () => new HttpResponse('{"verdict": "iso')],
  ])('takes %s for what it is', async (_, response) => {
    answer(response);

    await expect(backend().evaluate(isolation, caller)).rejects.toThrow(
      /^The ml-workspace backend did not answer as expected; run the task again/,
    );
  });

  it('asks nothing once the task is cancelled', async () => {
    const asked = jest.fn(() => HttpResponse.json(judged(isolation)));
    answer(asked);

    await expect(
      backend().evaluate(isolation, { ...caller, signal: AbortSignal.abort() }),
    ).rejects.toThrow(/aborted/);
    expect(asked).not.toHaveBeenCalled();
  });

  it('ends a call when the task is cancelled meanwhile', async () => {
    const controller = new AbortController();
    answer(async () => {
      controller.abort();
      return new Promise<Response>(() => {});
    });

    await expect(
      backend().evaluate(isolation, { ...caller, signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
