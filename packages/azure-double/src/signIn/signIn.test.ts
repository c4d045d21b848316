import https from 'node:https';
import { AzureDouble } from '../azureDouble';
import { client } from '../__testUtils__/client';
import { small } from '../__testUtils__/small';
import { TENANT } from '../scenario/make/identities';

const SUBSCRIPTIONS = '/subscriptions?api-version=2022-12-01';

it('tells sign-in libraries where its tokens come from', async () => {
  const { double } = await client();
  const path = `/${TENANT}/v2.0/.well-known/openid-configuration`;
  const answer = await (await fetch(`${double.url}${path}`)).json();
  expect(answer).toMatchObject({
    issuer: `${double.url}/${TENANT}/v2.0`,
    token_endpoint: `${double.url}/${TENANT}/oauth2/v2.0/token`,
    jwks_uri: expect.any(String),
  });
});

it('refuses a wrong secret in the words of the directory', async () => {
  const { signIn } = await client();
  const { status, body } = await signIn({ secret: 'wrong' });
  expect(status).toBe(401);
  expect(body).toMatchObject({
    error: 'invalid_client',
    error_codes: [7000215],
    error_description: expect.stringContaining('AADSTS7000215'),
  });
});

it('lets a token expire by its own clock', async () => {
  const { get, clock } = await client();
  expect((await get(SUBSCRIPTIONS)).status).toBe(200);
  clock.advance(3_600_000);
  const { status, headers, body } = await get(SUBSCRIPTIONS);
  expect(status).toBe(401);
  expect(body.error.code).toBe('ExpiredAuthenticationToken');
  expect(headers.get('www-authenticate')).toContain('invalid_token');
});

it('asks for a token', async () => {
  const { double } = await client();
  const answer = await fetch(`${double.url}${SUBSCRIPTIONS}`);
  expect(answer.status).toBe(401);
  expect((await answer.json()).error.code).toBe('AuthenticationFailed');
});

it('gives the identity of the machine to whoever asks as a machine does', async () => {
  const { double } = await client();
  const url = `${double.url}/metadata/identity/oauth2/token/?api-version=2018-02-01&resource=https%3A%2F%2Fmanagement.azure.com`;
  const answer = await fetch(url, { headers: { Metadata: 'true' } });
  const { access_token: token } = await answer.json();
  const subscriptions = await fetch(`${double.url}${SUBSCRIPTIONS}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(subscriptions.status).toBe(200);
});

it('is trusted over TLS by who trusts its certificate', async () => {
  const double = await AzureDouble.start({ scenario: small() });
  const status = await new Promise((resolve, reject) => {
    https
      .get(`${double.url}${SUBSCRIPTIONS}`, { ca: double.ca }, response => {
        response.resume();
        resolve(response.statusCode);
      })
      .on('error', reject);
  });
  await double.close();
  expect(status).toBe(401);
});
