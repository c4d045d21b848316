import { ToldClock } from './clock/toldClock';
import { Counted, Handler } from './handler';
import { makeCertificate } from './http/certificate';
import { RunningServer, serve } from './http/server';
import type { Fault } from './faults/fault';
import type { Faults } from './faults/faults';
import { applyChange } from './scenario/change';
import { load, readScenario } from './scenario/load';
import type { Scenario, ScenarioChange } from './scenario/scenario';
import { DEFAULTS, Settings } from './world/settings';
import { World } from './world/world';

export interface DoubleOptions {
  /** Stands still at a moment unless it is one that follows another. */
  clock?: ToldClock;
  /** Any free one where it is absent. */
  port?: number;
  /** Sign-in libraries insist on it; true where it is absent. */
  tls?: boolean;
  /** A scenario, the name of one of this package, or the path of a file. */
  scenario?: Scenario | string;
  settings?: Partial<Settings>;
  /** Faults that are on from the start. */
  faults?: readonly Fault[];
}

const START = '2026-12-01T08:00:00Z';

/** A double of Azure that runs: its addresses, and what is in it. */
export class AzureDouble {
  readonly #server: RunningServer;
  readonly #handler: Handler;
  readonly #scheme: string;
  /** The certificate that clients have to trust, as PEM; absent without TLS. */
  readonly ca?: string;

  private constructor(
    server: RunningServer,
    handler: Handler,
    certificate?: { cert: string },
  ) {
    this.#server = server;
    this.#handler = handler;
    this.#scheme = certificate ? 'https' : 'http';
    this.ca = certificate?.cert;
  }

  /** Starts a double on this machine's own address. */
  static async start(options: DoubleOptions = {}): Promise<AzureDouble> {
    const { clock = ToldClock.at(START), port = 0, tls = true } = options;
    const named = options.scenario ?? 'contoso';
    const scenario = typeof named === 'string' ? readScenario(named) : named;
    const world = World.create(clock, {
      ...DEFAULTS,
      ...scenario.settings,
      ...options.settings,
    });
    load(world, scenario);
    for (const { afterMs, change } of scenario.later ?? []) {
      world.after(afterMs, () => applyChange(world, change));
    }
    const handler = new Handler(world);
    handler.faults.set(options.faults ?? []);
    const certificate = tls ? await makeCertificate() : undefined;
    const server = await serve(call => handler.answer(call), {
      port,
      certificate,
    });
    return new AzureDouble(server, handler, certificate);
  }

  /** Address of Resource Manager. */
  get url(): string {
    return `${this.#scheme}://localhost:${this.#server.port}`;
  }

  /** Address of the sign-in. */
  get authorityHost(): string {
    return this.url;
  }

  /** All there is in it; tests may change it. */
  get state(): World {
    return this.#handler.world;
  }

  /** What goes wrong with its answers. */
  get faults(): Faults {
    return this.#handler.faults;
  }

  /** Changes it as somebody does who goes past Ringfence. */
  drift(change: ScenarioChange): void {
    this.state.settle();
    applyChange(this.state, change);
  }

  /** What it was asked so far. */
  get counted(): Counted {
    return this.#handler.counted;
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}
