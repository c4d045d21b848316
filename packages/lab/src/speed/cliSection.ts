import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeBicep, writeHcl, writeYamlAndArm } from './cliFiles';
import { markdownTable, rounded } from './figures';
import { median } from './measure';
import { Section } from './section';

const FILES = 1_000;
const MIXED = 2_000;
const MODULES = 200;
const ROUNDS = 9;
const START_ROUNDS = 21;

const folderOf = (name: string) =>
  dirname(require.resolve(`${name}/package.json`));
const CLI = folderOf('@ringfence/cli');
/** Built beside the benchmark. */
const PEER = join(folderOf('lab'), 'dist', 'parse-only.cjs');

/** Wall time of one run of a program in milliseconds; it may find fault, but not fail. */
function timed(args: string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const elapsed = performance.now() - start;
  if (status !== 0 && status !== 1) {
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  return elapsed;
}

/** Times programs in turn, so that whatever else changes meets all of them alike. */
function inTurn<Name extends string>(
  programs: Record<Name, string[]>,
  rounds: number,
  cwd: string,
): Record<Name, number[]> {
  const entries = Object.entries(programs) as [Name, string[]][];
  const times = Object.fromEntries(
    entries.map(([name]) => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  for (const [, args] of entries) timed(args, cwd);
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of entries) times[name].push(timed(args, cwd));
  }
  return times;
}

/** Writes what its process took at most, in kilobytes. */
const TELL_PEAK = `if (require('node:worker_threads').isMainThread) {
  process.on('exit', () =>
    require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));
}`;

/** Megabytes that a run of a program takes at most, its threads included. */
function peakMegabytes(args: string[], cwd: string): number {
  const { output } = spawnSync(
    process.execPath,
    ['--require', './peak.cjs', ...args],
    { cwd, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return (Number(output[3]) * 1_024) / 1_000_000;
}

/** Writes a folder of every dialect: half YAML and ARM, the rest Terraform and Bicep. */
function writeMixed(folder: string, count: number): void {
  writeYamlAndArm(join(folder, 'files'), count / 2);
  writeHcl(join(folder, 'modules'), count / 4);
  writeBicep(join(folder, 'bicep'), count / 4);
}

const ratio = (ours: number[], peers: number[]) =>
  median(ours.map((time, round) => time / peers[round]));

/** How fast the command line is beside parsing alone, and beside an empty program. */
export const cliSection: Section = {
  name: 'cli',
  async measure() {
    execFileSync(process.execPath, [join(CLI, 'build.mjs')]);
    const cli = join(CLI, 'dist', 'ml-workspace.cjs');
    const room = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
    try {
      const empty = join(room, 'empty.cjs');
      writeFileSync(empty, '');
      writeYamlAndArm(join(room, 'files'), FILES);
      writeHcl(join(room, 'modules'), MODULES);
      writeBicep(join(room, 'bicep'), FILES);
      writeFileSync(join(room, 'peak.cjs'), TELL_PEAK);
      writeMixed(join(room, 'mixed'), MIXED);
      writeMixed(join(room, 'tenth'), MIXED / 10);
      const files = inTurn(
        {
          check: [cli, 'check', 'files'],
          json: [cli, 'check', 'files', '--format', 'json'],
          parse: [PEER, 'files'],
        },
        ROUNDS,
        room,
      );
      const modules = inTurn(
        { check: [cli, 'check', 'modules'], parse: [PEER, 'modules'] },
        ROUNDS,
        room,
      );
      const bicep = inTurn(
        { check: [cli, 'check', 'bicep'], parse: [PEER, 'bicep'] },
        ROUNDS,
        room,
      );
      const start = inTurn(
        { help: [cli, '--help'], empty: [empty] },
        START_ROUNDS,
        room,
      );
      const peakOf = (folder: string) =>
        peakMegabytes([cli, 'check', folder, '--format', 'json'], room);
      const megabytes = peakOf('mixed');
      const megabytesOfTenth = peakOf('tenth');
      const row = (title: string, times: number[], count: number) => [
        title,
        String(rounded(median(times))),
        Math.round((count / median(times)) * 1000).toLocaleString('en'),
      ];
      return {
        tables: [
          markdownTable(
            ['Command line', 'ms, start of the process included', 'files/s'],
            [
              row('check, YAML and ARM, text', files.check, FILES),
              row('check, YAML and ARM, JSON', files.json, FILES),
              row('parsing YAML and JSON alone', files.parse, FILES),
              row('check, Terraform modules, text', modules.check, MODULES),
              row('parsing HCL alone', modules.parse, MODULES),
              row('check, Bicep, text', bicep.check, FILES),
              row('parsing Bicep by its grammar alone', bicep.parse, FILES),
            ],
          ),
        ],
        figures: [
          {
            id: 'cli.files-per-second',
            value: (FILES / median(files.check)) * 1000,
            unit: 'files/s',
            target: null,
          },
          {
            id: 'cli.vs-parse',
            value: ratio(files.check, files.parse),
            unit: 'times',
            target: 3,
          },
          {
            id: 'cli.json-vs-parse',
            value: ratio(files.json, files.parse),
            unit: 'times',
            target: null,
          },
          {
            id: 'cli.hcl-vs-parse',
            value: ratio(modules.check, modules.parse),
            unit: 'times',
            target: null,
          },
          {
            id: 'cli.bicep-vs-grammar',
            value: ratio(bicep.check, bicep.parse),
            unit: 'times',
            target: 3,
          },
          {
            id: 'cli.mixed-megabytes',
            value: megabytes,
            unit: 'MB',
            target: 400,
          },
          {
            id: 'cli.mixed-growth',
            value: megabytes / megabytesOfTenth,
            unit: 'times',
            target: 3,
          },
          {
            id: 'cli.start-ratio',
            value: ratio(start.help, start.empty),
            unit: 'times',
            target: 3,
          },
        ],
      };
    } finally {
      rmSync(room, { recursive: true, force: true });
    }
  },
};
