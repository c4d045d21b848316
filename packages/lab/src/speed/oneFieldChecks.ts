import { WorkspaceIsolation } from '@ringfence/engine';

/** A value at a JSON pointer. */
export type Fact = string | number | boolean;
/** What is known of a workspace, flat: every value under its JSON pointer. */
export type Facts = Record<string, Fact>;

/** A check that other engines can express: one fact has one value. */
export interface OneFieldCheck {
  id: string;
  fact: string;
  equals: Fact;
}

/**
 * The facts of an isolation, as an engine that knows no lists takes them. They
 * are read back from JSON, as from a store, which gives objects that all engines
 * read faster than ones put together key by key.
 */
export function factsOf(isolation: WorkspaceIsolation): Facts {
  const facts: Facts = {};
  const visit = (node: unknown, pointer: string) => {
    if (node !== null && typeof node === 'object') {
      for (const [key, value] of Object.entries(node)) {
        visit(value, `${pointer}/${key}`);
      }
    } else {
      facts[pointer] = node as Fact;
    }
  };
  visit(isolation, '');
  return JSON.parse(JSON.stringify(facts));
}

/** So many checks over the facts of a workspace: each asks that one is as it is there. */
export function oneFieldChecks(model: Facts, count: number): OneFieldCheck[] {
  const facts = Object.entries(model);
  return Array.from({ length: count }, (_, n) => {
    const [fact, equals] = facts[(n * 7) % facts.length];
    return { id: `check-${n}`, fact, equals };
  });
}
