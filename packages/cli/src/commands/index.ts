import type { CliCommand } from './command';

/** A command by what the overview says of it, and how to load it. */
export interface CommandEntry {
  /** Its arguments, as the overview shows them. */
  takes: string;
  summary: string;
  load(): Promise<CliCommand>;
}

/** Every command, in the order in which the overview lists them. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    takes: 'FILE...',
    summary: 'judge every workspace in files and folders',
    load: async () => (await import('./check')).checkCommand,
  },
  fix: {
    takes: 'FILE...',
    summary: 'find the smallest change that brings a workspace to a goal',
    load: async () => (await import('./fix')).fixCommand,
  },
  write: {
    takes: 'FILE',
    summary: 'write the files that make a workspace',
    load: async () => (await import('./write')).writeCommand,
  },
  convert: {
    takes: 'FILE...',
    summary: 'write workspaces of one dialect in another',
    load: async () => (await import('./convert')).convertCommand,
  },
  'what-if': {
    takes: '[FROM] TO',
    summary: 'tell what a change of a workspace would do',
    load: async () => (await import('./whatIf')).whatIfCommand,
  },
  addresses: {
    takes: 'FILE...',
    summary:
      'count the private addresses a workspace takes, and say if they fit',
    load: async () => (await import('./addresses')).addressesCommand,
  },
  reach: {
    takes: 'FILE',
    summary: 'say if a place where code runs reaches a destination, and how',
    load: async () => (await import('./reach')).reachCommand,
  },
  compare: {
    takes: '[NEEDS]',
    summary: 'compare ways to isolate a workspace, and say which to choose',
    load: async () => (await import('./compare')).compareCommand,
  },
  lint: {
    takes: 'FILE...',
    summary: 'look over outbound rules: needless, too wide, not approved',
    load: async () => (await import('./lint')).lintCommand,
  },
  policy: {
    takes: 'show|test',
    summary: 'show what a policy asks for, and test it',
    load: async () => (await import('./policy')).policyCommand,
  },
  verify: {
    takes: 'DUMP',
    summary: 'check a dump of the chain of events',
    load: async () => (await import('./verify')).verifyCommand,
  },
  explain: {
    takes: 'CHECK',
    summary: 'say what a check looks at, and why',
    load: async () => (await import('./explain')).explainCommand,
  },
};
