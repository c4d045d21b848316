// Kills backends and lets others claim the same workspaces at once, on SQLite and
// PostgreSQL, and prints what came of it:
//
//   npm run crash -- [writes] [rejudging] [claims] [tasks] [--write]
//
// `--write` puts it into docs/recovery.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reportClaims } from './claimsReport';
import { reportRejudging, reportWrites } from './pointsReport';
import { Store } from './store';
import { reportTasks } from './tasksReport';

const PAGE = resolve(__dirname, '../../../../../docs/recovery.md');
const NAMES: readonly Store['name'][] = ['SQLite', 'PostgreSQL'];
const PARTS = {
  writes: reportWrites,
  rejudging: reportRejudging,
  claims: reportClaims,
  tasks: reportTasks,
} as const;

type Part = keyof typeof PARTS;

const isPart = (arg: string): arg is Part => Object.hasOwn(PARTS, arg);

/** Puts text between the marks of a part. */
function replacePart(page: string, part: Part, text: string): string {
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`${PAGE} has no place for ${part}: ${begin} … ${end}`);
  }
  const before = page.slice(0, from + begin.length);
  return `${before}\n\n${text}\n\n${page.slice(to)}`;
}

async function main(args: string[]): Promise<number> {
  const unknown = args.filter(arg => !isPart(arg) && arg !== '--write');
  if (unknown.length) {
    process.stderr.write(
      `There is no ${unknown[0]}; use writes, rejudging, claims, tasks and --write, or nothing for all parts\n`,
    );
    return 2;
  }
  const asked = args.filter(isPart);
  const parts = asked.length ? asked : (Object.keys(PARTS) as Part[]);
  let ok = true;
  for (const part of parts) {
    const report = await PARTS[part](NAMES);
    ok &&= report.ok;
    const day = new Date().toISOString().slice(0, 10);
    const text = `${day}: ${report.markdown}`;
    process.stdout.write(`\n${text}\n\n`);
    if (!args.includes('--write')) continue;
    writeFileSync(PAGE, replacePart(readFileSync(PAGE, 'utf8'), part, text));
  }
  return ok ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(1));
}
main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
