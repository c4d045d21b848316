import { z, ZodError } from 'zod';
import type { Faults } from '../faults/faults';
import { Answer, json } from '../http/answer';
import { bodyOf, Call } from '../http/call';
import { Refusal } from '../http/refusal';
import { applyChange } from '../scenario/change';
import { changeSchema } from '../scenario/scenario';
import type { World } from '../world/world';

const PREFIX = '/double/';
const LOOPBACK = /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/;
const LOCAL_HOST = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

const advanceSchema = z.strictObject({ milliseconds: z.number().min(0) });

const faultsSchema = z.strictObject({
  faults: z.array(z.unknown()).default([]),
  /** Faults at random. */
  share: z.number().min(0).max(1).default(0),
  seed: z.number().int().default(1),
});

const rolesSchema = z.array(
  z.strictObject({
    principalId: z.string(),
    scope: z.string(),
    actions: z.array(z.string()),
    notActions: z.array(z.string()).default([]),
    /** Milliseconds of the clock until it holds. */
    afterMs: z.number().min(0).default(0),
  }),
);

const failuresSchema = z.array(
  z.strictObject({ type: z.string(), code: z.string(), message: z.string() }),
);

/** What the control works on. */
export interface Controlled {
  world: World;
  faults: Faults;
  counted: () => { calls: number; bytes: number; throttled: number };
  /** Lets all tokens expire. */
  expireTokens: () => void;
}

/**
 * Answers the control of the double, for programs of this machine alone: a page of
 * a browser cannot reach it. `undefined` for any other call.
 */
export function answerControl(
  call: Call,
  controlled: Controlled,
): Answer | undefined {
  if (!call.path.startsWith(PREFIX)) return undefined;
  const isOurs =
    LOOPBACK.test(call.from) &&
    LOCAL_HOST.test(call.origin) &&
    call.headers.origin === undefined;
  if (!isOurs) {
    throw Refusal.of(403, 'NotFromHere', 'The double is controlled locally.');
  }
  try {
    return controls(call, controlled);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const message =
      error instanceof ZodError ? z.prettifyError(error) : String(error);
    throw Refusal.of(400, 'BadRequest', message);
  }
}

function controls(call: Call, controlled: Controlled): Answer {
  const { world, faults } = controlled;
  const done = () => json(200, stateOf(controlled));
  switch (`${call.method} ${call.path.slice(PREFIX.length)}`) {
    case 'GET state':
      return done();
    case 'GET resources':
      return json(200, { value: resourcesOf(call, world) });
    case 'POST drift':
      applyChange(world, changeSchema.parse(bodyOf(call)));
      return done();
    case 'POST advance': {
      const { milliseconds } = advanceSchema.parse(bodyOf(call));
      world.clock.advance(milliseconds);
      world.settle();
      return done();
    }
    case 'PUT faults': {
      const read = faultsSchema.parse(bodyOf(call));
      faults.set(read.faults);
      faults.atRandom(read.share, read.seed);
      return done();
    }
    case 'PUT roles':
      world.roles = rolesSchema
        .parse(bodyOf(call))
        .map(({ afterMs, ...role }) => ({
          ...role,
          from: world.now() + afterMs,
        }));
      return done();
    case 'PUT failures':
      world.failures = failuresSchema.parse(bodyOf(call));
      return done();
    case 'POST expire-tokens':
      controlled.expireTokens();
      return done();
    default:
      throw Refusal.of(404, 'NotFound', `There is no ${call.path}.`);
  }
}

function stateOf({ world, faults, counted }: Controlled) {
  return {
    double: true,
    now: new Date(world.now()).toISOString(),
    subscriptions: [...world.subscriptions.values()].map(
      ({ subscriptionId, displayName, state }) => ({
        subscriptionId,
        displayName,
        state,
      }),
    ),
    resources: world.store.size,
    faults: faults.list,
    spoiled: faults.count,
    ...counted(),
  };
}

/** Resources by type and by a part of their id. */
function resourcesOf(call: Call, world: World) {
  const type = call.query.get('type');
  const text = call.query.get('text')?.toLowerCase() ?? '';
  const all = type ? world.store.ofType(type).values() : world.store.all();
  return [...all].filter(({ id }) => id.toLowerCase().includes(text));
}
