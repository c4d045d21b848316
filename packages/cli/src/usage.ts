import { COMMANDS } from './commands';

const column = (text: string) => text.padEnd(24);

const commands = Object.entries(COMMANDS)
  .map(([name, { takes, summary }]) => {
    const call = `${name} ${takes}`.trimEnd();
    const gap = call.length < 24 ? column(call) : `${call}\n  ${column('')}`;
    return `  ${gap} ${summary}`;
  })
  .join('\n');

/** What `--help` prints. */
export const USAGE = `Judges how isolated Azure Machine Learning workspaces are, from the files that make them.

Usage:
  ml-workspace COMMAND [options]

Commands:
${commands}

ml-workspace COMMAND --help tells the options of one.

FILE is Azure ML YAML, an ARM template or resource (JSON, comments allowed), a
Bicep file or its parameters (.bicepparam) with their local modules, a Terraform
plan (terraform show -json), plain .tf, a catalog entity, a request of this
project, a folder that holds such files, or - for standard input.

Options:
  -h, --help      this text, or a command's own
  -V, --version   the version

Exit code:
  0  all is well: everything complies
  1  it does not
  2  a whole file could not be read, or the command line is wrong

Examples:
  ml-workspace check workspace.yml
  ml-workspace check main.json --parameters main.parameters.json
  ml-workspace check infra/prod.bicepparam
  terraform show -json plan.out | ml-workspace check - --format sarif
  ml-workspace check infra --data-classification confidential --fail-on high
  ml-workspace explain locked-out
`;
