// Prints what each test runner counted and, last and alone on its line, the sum.
// Fails when a test failed or a runner did not come to its end.
import { readReports, RUNNERS, sumLine } from './lib/reports.mjs';

const counts = readReports(Object.keys(RUNNERS));
for (const { name, passed, failed, skipped, problem } of counts) {
  const detail = problem ? ` (${problem})` : '';
  console.log(
    `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped${detail}`,
  );
}
console.log(sumLine(counts));
process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
