/** A line without the order in which it names things. */
const unordered = line =>
  line
    .split(/[\s|;,]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/**
 * Whether two API reports say the same. The compiler writes the members of a
 * union, and of an enumeration made of one, in the order in which it met them,
 * which changes with files that have nothing to do with the package.
 */
export function sameApi(left, right) {
  const lines = report => report.split('\n').map(unordered).sort();
  const [a, b] = [lines(left), lines(right)];
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
