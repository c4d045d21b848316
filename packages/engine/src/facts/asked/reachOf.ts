import { Facts } from '../facts';
import { Assumption } from '../egress/assumption';
import { UnknownFact } from '../reach/range';
import { unreadFacts, unreadTouching } from '../unread';
import {
  Outcome,
  ReachAnswer,
  ReachFault,
  ReachQuestion,
  ReachStep,
} from './answer';
import { askPlace } from './askPlace';
import { Asked, readQuestion } from './question';
import { NamedPlace, namedPlaces } from './reachPlaces';

const same = (a: string, b: string) =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

function findPlace(facts: Facts, from: string): NamedPlace | ReachFault {
  const places = namedPlaces(facts);
  const byTitle = places.filter(({ title }) => same(title, from));
  const found = byTitle.length
    ? byTitle
    : places.filter(({ name }) => same(name, from));
  if (found.length === 1) return found[0];
  const candidates = (found.length ? found : places).map(place =>
    found.length ? place.title : place.name,
  );
  return {
    field: 'from',
    message: found.length
      ? `"${from}" is the name of several places`
      : `there is no place "${from}" where code runs`,
    expected: candidates.length
      ? `one of ${candidates.join(', ')}`
      : 'a compute, an endpoint or a subnet that is described',
    candidates,
  };
}

/** The facts without which it is not known where a place stands at all. */
function standingMissing({ mode, customNetwork }: Facts): UnknownFact[] {
  if (!mode) {
    return [
      {
        pointer: '/outbound/isolationMode',
        label: 'the isolation mode of the managed network',
      },
    ];
  }
  return mode === 'Disabled' && !customNetwork?.virtualNetworks
    ? [
        {
          pointer: '/customNetwork/virtualNetworks',
          label: 'whether the workspace uses a custom network',
        },
      ]
    : [];
}

const words = (path: readonly ReachStep[]) =>
  path.map(({ text }) => text).join(' → ');

const listed = (missing: readonly UnknownFact[]) => {
  const labels = missing.slice(0, 3).map(({ label }) => label);
  const more = missing.length - labels.length;
  return `${labels.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
};

function answerOf(
  { title }: NamedPlace,
  asked: Asked,
  outcome: Outcome,
  missing: UnknownFact[],
): ReachAnswer {
  const { path, partly } = outcome;
  const what = partly ? `a part of ${asked.text}` : asked.text;
  const base = {
    from: title,
    to: asked.text,
    ...(partly && { partly }),
    path,
    missing,
  };
  // What a host was taken for matters to nobody where its name decided, or any address would do.
  const isByName = path.some(({ kind }) => kind === 'private-endpoint');
  const isTold = outcome.reached && !missing.length && asked.host !== undefined;
  const notes = isTold && (isByName || !asked.service) ? [] : asked.notes;
  if (missing.length) {
    return {
      ...base,
      status: 'unknown',
      notes,
      sentence: `Not known whether ${title} reaches ${asked.text}: ${listed(
        missing,
      )}`,
    };
  }
  return outcome.reached
    ? {
        ...base,
        status: 'allowed',
        notes,
        sentence: `Allowed: ${title} reaches ${what}, by ${words(path)}`,
      }
    : {
        ...base,
        status: 'refused',
        notes,
        sentence: `Refused: ${title} does not reach ${asked.text}: ${words(
          path,
        )}`,
      };
}

/** More facts than these are told as they are, whether each decides or not. */
const MOST_TRIED = 24;

/**
 * Those of the facts that decide: by which alone the answer changes, and then
 * those by which it does where these turn out badly. All of them where it takes
 * several at once.
 */
function deciding(
  ask: (assume: Assumption) => Outcome,
  taken: readonly UnknownFact[],
): readonly UnknownFact[] {
  if (taken.length < 2 || taken.length > MOST_TRIED) return taken;
  const first = taken.filter(
    ({ pointer }) =>
      !ask(Assumption.worst(pointer)).reached ||
      ask(Assumption.best(pointer)).reached,
  );
  const badly = first.map(({ pointer }) => pointer);
  if (!first.length || ask(Assumption.best(...badly)).reached) {
    return first.length ? first : taken;
  }
  const rest = taken.filter(fact => !first.includes(fact));
  const then = rest.filter(
    ({ pointer }) => ask(Assumption.best(...badly, pointer)).reached,
  );
  return [...first, ...(then.length ? then : rest)];
}

/**
 * Whether a place where code runs reaches a destination, and what makes it so:
 * one kind of traffic is followed as it is for the outbound lane, once with the
 * worst of everything that is not known and once with the best. What is reached
 * even so is allowed, what is not reached at the worst is refused, and anything
 * else is not known. No name is resolved; what a host is taken for is in the
 * answer's notes.
 *
 * @returns a fault where the question names no place, or no destination
 * @public
 */
export function reachOf(
  facts: Facts,
  question: ReachQuestion,
): ReachAnswer | ReachFault {
  const asked = readQuestion(question);
  if ('field' in asked) return asked;
  const place = findPlace(facts, question.from);
  if ('field' in place) return place;
  const ask = (assume: Assumption) =>
    askPlace(facts, place.place, asked, assume);
  const worst = Assumption.worst();
  const atWorst = ask(worst);
  const atBest = worst.taken.length ? ask(Assumption.best()) : atWorst;
  const isSure = atWorst.reached === atBest.reached;
  const outcome = atBest.reached ? atBest : atWorst;
  const pointers = outcome.path.flatMap(({ pointer }) => pointer ?? []);
  const unread = unreadFacts(
    outcome.reached
      ? unreadTouching(facts, ...pointers)
      : unreadTouching(facts, '/outbound', '/customNetwork', place.pointer),
  );
  return answerOf(place, asked, outcome, [
    ...standingMissing(facts),
    ...(isSure ? [] : deciding(ask, worst.taken)),
    ...unread,
  ]);
}

/** Whether a question was answered with what is wrong with it. @public */
export const isReachFault = (
  found: ReachAnswer | ReachFault,
): found is ReachFault => 'field' in found;
