/** What the overview says of a command. */
export interface CommandEntry {
  /** Its arguments, as the overview shows them. */
  takes: string;
  summary: string;
  /** It may ask on the terminal, which only the main thread of a process can. */
  asks?: boolean;
}

/** Every command, in the order in which the overview lists them. */
export const COMMANDS = {
  check: {
    takes: 'FILE...',
    summary: 'judge every workspace in files and folders',
  },
  fix: {
    takes: 'FILE...',
    summary: 'find the smallest change that brings a workspace to a goal',
  },
  write: {
    takes: 'FILE',
    summary: 'write the files that make a workspace',
  },
  convert: {
    takes: 'FILE...',
    summary: 'write workspaces of one dialect in another',
  },
  'what-if': {
    takes: '[FROM] TO',
    summary: 'tell what a change of a workspace would do',
  },
  addresses: {
    takes: 'FILE...',
    summary:
      'count the private addresses a workspace takes, and say if they fit',
  },
  reach: {
    takes: 'FILE',
    summary: 'say if a place where code runs reaches a destination, and how',
  },
  compare: {
    takes: '[NEEDS]',
    summary: 'compare ways to isolate a workspace, and say which to choose',
    asks: true,
  },
  lint: {
    takes: 'FILE...',
    summary: 'look over outbound rules: needless, too wide, not approved',
  },
  policy: {
    takes: 'show|test',
    summary: 'show what a policy asks for, and test it',
  },
  verify: {
    takes: 'DUMP|PACK',
    summary: 'check a dump of the record, or a pack of evidence',
  },
  explain: {
    takes: 'CHECK',
    summary: 'say what a check looks at, and why',
  },
} satisfies Record<string, CommandEntry>;

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS;

/** Whether there is a command of that name. */
export const isCommand = (name: string): name is CommandName =>
  Object.hasOwn(COMMANDS, name);
