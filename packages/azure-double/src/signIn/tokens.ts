import { createHmac, randomBytes } from 'node:crypto';
import type { Principal } from '../world/world';

interface Claims {
  aud: string;
  tid: string;
  oid: string;
  appid: string;
  exp: number;
}

const encode = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Gives out tokens and knows its own again. */
export class Tokens {
  readonly #key = randomBytes(32);
  /** Whoever signed in before this moment has to sign in again. */
  #notBefore = -Infinity;

  issue(
    { tenantId, objectId, clientId }: Principal,
    audience: string,
    { now, seconds }: { now: number; seconds: number },
  ): string {
    const at = Math.floor(now / 1000);
    const claims = {
      aud: audience,
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: at,
      nbf: at,
      exp: at + seconds,
      issuedMs: now,
      appid: clientId,
      oid: objectId,
      tid: tenantId,
    };
    const unsigned = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(
      claims,
    )}`;
    return `${unsigned}.${this.#sign(unsigned)}`;
  }

  /** Reads a token: its claims, or why it is none. */
  read(token: string, now: number): Claims | 'invalid' | 'expired' {
    const [header, payload, signature] = token.split('.');
    if (!signature || this.#sign(`${header}.${payload}`) !== signature) {
      return 'invalid';
    }
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const isOver =
      claims.exp * 1000 <= now || claims.issuedMs < this.#notBefore;
    return isOver ? 'expired' : claims;
  }

  /** Lets all tokens that were given out so far expire. */
  expireAll(now: number): void {
    this.#notBefore = now + 1;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}
