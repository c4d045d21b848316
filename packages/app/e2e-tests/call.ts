import { expect } from '@playwright/test';

/** Calls the backend as somebody, and gives its answer. */
export async function call(
  url: string,
  token: string | undefined,
  post?: { key: string; body: object },
): Promise<any> {
  const answer = await fetch(url, {
    method: post ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(post && { 'Idempotency-Key': post.key }),
    },
    body: post && JSON.stringify(post.body),
  });
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return JSON.parse(text);
}
