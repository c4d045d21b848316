import { WorkspaceIsolation } from '@ringfence/engine';
import type { WrittenFiles } from '../../written';
import { factsOf, readBack } from './readBack';

/** The call names cloud, subscription and group, the file's schema the kind. */
const OF_THE_CALL =
  /^\/(cloud|workspace\/(subscriptionId|resourceGroup|kind))$/;

/** A rule of this dialect always allows; one that denies is refused. */
const ALWAYS = /^\/outbound\/rules\/\d+\/action$/;

/** The entries of a list have no order of their own in a map: compared by what they say. */
const pointerOf = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*');

/** Facts by their pointer, without the places in lists, each with how often it is stated. */
function counted(facts: readonly [string, unknown][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [pointer, value] of facts) {
    const fact = `${pointerOf(pointer)} ${JSON.stringify(value)}`;
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return counts;
}

/**
 * The facts of an isolation that its Azure ML YAML states otherwise, and is not said
 * to leave out. Files of this dialect are parts of a whole that a script makes, so that
 * facts are compared, and not what is judged of them.
 */
export function statedDifferently(
  isolation: WorkspaceIsolation,
  written: WrittenFiles,
): string[] {
  const silent = written.unsayable.map(({ pointer }) => pointer);
  const asked = factsOf(isolation).filter(
    ([pointer, value]) =>
      value !== '' &&
      !silent.some(one => `${pointer}/`.startsWith(`${one}/`)) &&
      !OF_THE_CALL.test(pointer) &&
      !ALWAYS.test(pointer),
  );
  const read = counted(factsOf(readBack(written)));
  return [...counted(asked)].flatMap(([fact, count]) =>
    (read.get(fact) ?? 0) >= count ? [] : `stated otherwise: ${fact}`,
  );
}
