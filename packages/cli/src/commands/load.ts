import type { CliCommand } from './command';
import type { CommandName } from './index';

/** How each command is loaded, which only those that are asked for are. */
const LOADERS: Record<CommandName, () => Promise<CliCommand>> = {
  check: async () => (await import('./check')).checkCommand,
  fix: async () => (await import('./fix')).fixCommand,
  write: async () => (await import('./write')).writeCommand,
  convert: async () => (await import('./convert')).convertCommand,
  'what-if': async () => (await import('./whatIf')).whatIfCommand,
  addresses: async () => (await import('./addresses')).addressesCommand,
  reach: async () => (await import('./reach')).reachCommand,
  compare: async () => (await import('./compare')).compareCommand,
  lint: async () => (await import('./lint')).lintCommand,
  policy: async () => (await import('./policy')).policyCommand,
  verify: async () => (await import('./verify')).verifyCommand,
  explain: async () => (await import('./explain')).explainCommand,
};

/** Loads a command. */
export const loadCommand = (name: CommandName): Promise<CliCommand> =>
  LOADERS[name]();
