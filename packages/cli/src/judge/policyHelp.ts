/** What `--policy` takes, as a command's help says it. */
export const POLICY_HELP =
  'baseline (default), regulated, sandbox, or a YAML or JSON file';
