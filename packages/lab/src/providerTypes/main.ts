import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { NotWritableError, writeFiles } from '@ringfence/dialects';
import { isolationAt } from '../roundTrip/campaign';
import { configuration, judgeAzurerm } from './judging';
import { fetched, publishedTypes } from './published';

// The extract belongs to the tests of the dialects.
const EXTRACT = join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../dialects/src/write/terraform/__testUtils__/provider/azurerm.json',
);

const options = {
  package: { type: 'string' },
  count: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '60' },
  write: { type: 'boolean', default: false },
} as const;

/** Judges what is written for Terraform by the published types of azurerm, and holds the extract of the tests to them. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const types = publishedTypes(values.package ?? fetched());
  if (values.write) {
    writeFileSync(EXTRACT, `${JSON.stringify(types, undefined, 1)}\n`);
  }
  const isSame = isDeepStrictEqual(
    types,
    JSON.parse(readFileSync(EXTRACT, 'utf8')),
  );
  const [count, seed, minutes] = [
    values.count,
    values.seed,
    values.minutes,
  ].map(Number);
  const end = Date.now() + minutes * 60_000;
  const problems = new Map<string, number>();
  const ofFiveAlone = new Set<string>();
  let judged = 0;
  let refused = 0;
  for (; judged < count && Date.now() < end; judged += 1) {
    const { isolation } = isolationAt(seed, judged);
    try {
      const { files } = writeFiles(isolation, { dialect: 'terraform' });
      const found = judgeAzurerm(await configuration(files), types);
      found.ofFiveAlone.forEach(one => ofFiveAlone.add(one));
      for (const one of found.problems) {
        problems.set(one, (problems.get(one) ?? 0) + 1);
      }
    } catch (error) {
      if (!(error instanceof NotWritableError)) throw error;
      refused += 1;
    }
  }
  console.log(
    [
      `${judged} isolations written for Terraform, ${refused} refused, judged by ${types.package} (${types.provider}, ${types.licence})`,
      `${problems.size} kinds of problems`,
      ...[...problems].map(([problem, times]) => `  ${times} × ${problem}`),
      'of version 5 alone, judged by a table of its differences:',
      ...[...ofFiveAlone].sort().map(one => `  ${one}`),
      `the extract of the tests ${isSame ? 'is' : 'is not'} what is published`,
    ].join('\n'),
  );
  return problems.size || !isSame ? 1 : 0;
}

main().then(code => {
  process.exitCode = code;
});
