import { joinParts } from './graph';
import { Part } from './text';

/** An id cut at its slashes, each segment with its open stretches. */
function segmentsOf(id: readonly Part[]): Part[][] {
  const segments: Part[][] = [[]];
  for (const part of id) {
    if (typeof part !== 'string') {
      segments[segments.length - 1].push(part);
      continue;
    }
    part.split('/').forEach((piece, index) => {
      if (index) segments.push([]);
      if (piece) segments[segments.length - 1].push(piece);
    });
  }
  return segments.filter(segment => segment.length);
}

/**
 * The names in an id of a resource of `type`, from the outermost. What an id does
 * not spell out, because it begins with an expression, is called by that.
 */
export function namesOf(id: readonly Part[], type: string): Part[][] {
  const segments = segmentsOf(id);
  const names: Part[][] = [];
  for (let left = type.split('/').length - 1; left > 0; left--) {
    const name = segments.pop();
    names.unshift(name ?? [{ of: `an id that is not known, ${left}` }]);
    // The word before the name is its kind; a sole expression is all there is left.
    if (segments.length > 1) segments.pop();
  }
  return names;
}

/** Names as Azure writes them, in one text. */
export const joinedNames = (names: readonly Part[][]): Part[] =>
  joinParts(names.flatMap((name, index) => (index ? ['/', ...name] : name)));

/** What an id says stands after one of its words, where it says so in letters. */
export function afterWord(
  id: readonly Part[],
  word: string,
): string | undefined {
  const segments = segmentsOf(id);
  const at = segments.findIndex(
    ([only, ...more]) =>
      !more.length && typeof only === 'string' && only.toLowerCase() === word,
  );
  const [found, ...more] = segments[at + 1] ?? [];
  return at >= 0 && !more.length && typeof found === 'string'
    ? found
    : undefined;
}

/** Whether the outermost segment is an expression, which may stand for several. */
const isWhollyOpen = (reversed: Part[][]) =>
  reversed[reversed.length - 1]?.some(part => typeof part !== 'string') ?? true;

/** Whether two ids may be of one resource, as far as both are told. */
export function mayBeOne(
  one: readonly Part[],
  other: readonly Part[],
): boolean {
  const [left, right] = [
    segmentsOf(one).reverse(),
    segmentsOf(other).reverse(),
  ];
  for (const [index, segment] of left.entries()) {
    const against = right[index];
    if (!against) return isWhollyOpen(right);
    const isOpen = [...segment, ...against].some(
      part => typeof part !== 'string',
    );
    if (isOpen) continue;
    if (String(segment[0]).toLowerCase() !== String(against[0]).toLowerCase()) {
      return false;
    }
  }
  return left.length >= right.length || isWhollyOpen(left);
}
