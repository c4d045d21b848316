// Yarn runs no script of a package.json before an install. This makes the
// commands of the root work in a fresh clone too, since they install by
// themselves. Everywhere else, and once everything is installed, Yarn does what
// it always does.
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const ENTRY = 'node scripts/run.mjs ';
const { scripts } = require('../../package.json');

module.exports = {
  name: 'ringfence',
  factory: load => {
    const { BaseCommand } = load('@yarnpkg/cli');
    const { Option } = load('clipanion');

    const names = Object.keys(scripts).filter(name =>
      scripts[name].startsWith(ENTRY),
    );
    const commands = names.map(
      name =>
        class extends BaseCommand {
          static paths = [[name]];

          args = Option.Proxy();

          async execute() {
            const { cwd } = this.context;
            const script = join(cwd, 'scripts', 'run.mjs');
            const installed = join(cwd, 'node_modules', '.yarn-state.yml');
            if (!existsSync(script) || existsSync(installed)) {
              return this.cli.run(['run', name, ...this.args]);
            }
            // Ctrl-C reaches both; the command ends in its own time.
            process.on('SIGINT', () => {});
            const child = spawn(
              process.execPath,
              [script, name, ...this.args],
              {
                cwd,
                env: { ...process.env, npm_lifecycle_event: name },
                stdio: 'inherit',
              },
            );
            process.on('SIGTERM', () => child.kill('SIGTERM'));
            return new Promise(resolve => {
              child.once('error', () => resolve(1));
              child.once('exit', code => resolve(code ?? 1));
            });
          }
        },
    );
    return { commands };
  },
};
