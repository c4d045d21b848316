import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { AzureCallError } from './AzureCallError';
import { AzureClock } from './clock';

/** A token is renewed so long before it ends. */
const EARLY_MS = 5 * 60_000;

/** Signs in, and keeps the token as long as Azure takes it. */
export class TokenSource {
  #credential: TokenCredential;
  #token?: Promise<AccessToken>;

  constructor(
    private readonly make: () => TokenCredential,
    private readonly scope: string,
    private readonly clock: AzureClock,
  ) {
    this.#credential = make();
  }

  /** The token to send. */
  async token(): Promise<string> {
    this.#token ??= this.#signIn();
    const held = await this.#token;
    // Whatever this machine's clock says, Azure's refusal renews it, too.
    if (held.expiresOnTimestamp - EARLY_MS > this.clock.now()) {
      return held.token;
    }
    return (await (this.#token = this.#signIn())).token;
  }

  /**
   * Forgets a token that Azure does not take any more. Credentials keep theirs, so
   * that only a new one signs in again.
   *
   * @param refused - the token that was refused; a newer one is kept
   * @param claims - what Azure asks of the new one
   */
  async renew(refused: string, claims?: string): Promise<void> {
    const held = await this.#token?.catch(() => undefined);
    if (held && held.token !== refused) return;
    this.#credential = this.make();
    this.#token = this.#signIn(claims);
    await this.#token;
  }

  async #signIn(claims?: string): Promise<AccessToken> {
    try {
      const token = await this.#credential.getToken(
        this.scope,
        claims ? { claims, enableCae: true } : {},
      );
      if (token) return token;
    } catch (error) {
      this.#token = undefined;
      const [code] = /AADSTS\d{3,8}/.exec(String(error)) ?? [];
      throw AzureCallError.of(
        'failed',
        `signing in to Azure failed${code ? ` with ${code}` : ''}`,
      );
    }
    this.#token = undefined;
    throw AzureCallError.of('failed', 'signing in to Azure gave no token');
  }
}
