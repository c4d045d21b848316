import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  allChecks,
  Check,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Mutant, MUTANTS, withMutant } from './mutants';
import { runTests } from './testRun';

/** The engine's tests, without those that draw at random or compare pages. */
const FOLDERS = ['checks', 'posture', 'posture/lanes', 'policy'];
const LEFT_OUT = /(\.property|reference)\.test\.ts$/;

function testFiles(): string[] {
  const source = dirname(
    require.resolve('@ringfence/backstage-plugin-ml-workspace-common'),
  );
  return FOLDERS.flatMap(folder =>
    readdirSync(join(source, folder))
      .filter(name => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
      .map(name => join(source, folder, name)),
  );
}

/** The tests about one check, and those that are about none in particular. */
const testsAbout = ({ id }: Check) => new RegExp(`^(?!check )|^check ${id} `);

function chosen(ids: readonly string[]): readonly Check[] {
  const missing = ids.filter(id => !allChecks.some(check => check.id === id));
  if (missing.length) throw new Error(`No such check: ${missing.join(', ')}`);
  return ids.length
    ? allChecks.filter(({ id }) => ids.includes(id))
    : allChecks;
}

async function main(ids: readonly string[]): Promise<number> {
  const files = testFiles();
  const mutants = Object.keys(MUTANTS) as Mutant[];
  const broken = (await runTests(files, /./)).filter(({ failed }) => failed);
  if (broken.length) {
    console.error(
      `These tests fail without any mutation; put that right first:\n${broken
        .map(({ name }) => `  ${name}`)
        .join('\n')}`,
    );
    return 1;
  }
  const survivors: string[] = [];
  console.log(`| Check | ${mutants.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(mutants.length)}`);
  for (const check of chosen(ids)) {
    const counts: string[] = [];
    for (const mutant of mutants) {
      const results = await withMutant(check, mutant, () =>
        runTests(files, testsAbout(check)),
      );
      const failed = results.filter(result => result.failed).length;
      counts.push(failed ? `${failed} fail` : '**survives**');
      if (!failed) survivors.push(`${check.id} that ${mutant}`);
    }
    console.log(`| ${check.id} | ${counts.join(' | ')} |`);
  }
  const all = chosen(ids).length * mutants.length;
  console.log(
    survivors.length
      ? `\n${
          survivors.length
        } of ${all} mutations are noticed by no test: ${survivors.join(', ')}`
      : `\nAll ${all} mutations make a test fail`,
  );
  return survivors.length ? 1 : 0;
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = 1;
  },
);
