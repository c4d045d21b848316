import { compareExamples } from './examples';

/** `node … main.ts DIR`: fails where an example contradicts what the double makes. */
async function main([folder]: string[]): Promise<number> {
  if (!folder) {
    process.stderr.write('Give a folder with official examples.\n');
    return 2;
  }
  const { compared, different } = await compareExamples(folder);
  for (const one of different) process.stdout.write(`${one}\n`);
  process.stdout.write(
    `${compared} resources compared, ${different.length} different.\n`,
  );
  return different.length ? 1 : 0;
}

main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
