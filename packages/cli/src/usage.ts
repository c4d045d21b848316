/** What `--help` prints. */
export const USAGE = `Judges how isolated Azure Machine Learning workspaces are, from the files that make them.

Usage:
  ml-workspace check FILE... [options]   judge every workspace in files and folders
  ml-workspace explain CHECK             say what a check looks at, and why

FILE is Azure ML YAML, an ARM template or resource (JSON, comments allowed), a
Terraform plan (terraform show -json), plain .tf, a catalog entity, a folder that
holds such files, or - for standard input.

Options of check:
  --policy FILE            the organisation's policy, YAML or JSON (default: baseline)
  --parameters FILE        an ARM parameters file for the templates
  --data-classification C  what data the workspaces hold, where the files do not say
  --format FORMAT          text (default), json, sarif or markdown
  --fail-on LEVEL          what fails instead of the policy:
                           invalid, exposed, unknown, partially-isolated, isolated:
                             a verdict at or below it
                           high, medium, low: a failing check of at least that
  --brief                  three lines for each subject (text only)
  -h, --help               this text
  -V, --version            the version

Exit code:
  0  all comply
  1  one does not
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace check workspace.yml
  ml-workspace check main.json --parameters main.parameters.json
  terraform show -json plan.out | ml-workspace check - --format sarif
  ml-workspace check infra --data-classification confidential --fail-on high
  ml-workspace explain locked-out
`;
