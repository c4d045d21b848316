import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { AzureDouble } from '../azureDouble';
import { ToldClock } from '../clock/toldClock';
import { placeOf, readPlace, tellPlace } from './place';
import { runCommand } from './run';

const PORT = '7070';

/** Runs a double that goes with the time of this machine, until it is stopped. */
async function start(args: string[], place: string): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: PORT },
      scenario: { type: 'string', default: 'contoso' },
    },
  });
  const double = await AzureDouble.start({
    clock: ToldClock.following(),
    port: Number(values.port),
    scenario: values.scenario,
  });
  const { url, authorityHost, ca } = double;
  mkdirSync(dirname(place), { recursive: true });
  tellPlace(place, { url, authorityHost, ca });
  process.stdout.write(
    `A double of Azure answers at ${url}: nothing in it is real. Ctrl-C stops it.\n`,
  );
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  rmSync(place, { force: true });
  await double.close();
}

async function main([command, ...rest]: string[]): Promise<number> {
  const place = placeOf(process.env);
  try {
    if (command === 'start') await start(rest, place);
    else {
      const args = command === undefined ? [] : [command, ...rest];
      process.stdout.write(`${await runCommand(readPlace(place), args)}\n`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
