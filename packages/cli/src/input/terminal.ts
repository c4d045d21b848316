import { checkbox, confirm, input, select } from '@inquirer/prompts';
import type { Needs } from '@ringfence/advice';
import type { Policy } from '@ringfence/engine';
import { Problem } from '../problem';
import { askNeeds } from './askNeeds';

/**
 * Asks on the terminal for what a team needs. Questions go to stderr, so that the
 * answer can be piped.
 *
 * @throws Problem when somebody stops in between
 */
export async function askOnTerminal(policy: Policy): Promise<Needs> {
  const context = { output: process.stderr };
  try {
    return await askNeeds(
      {
        checkbox: config => checkbox(config, context),
        confirm: config => confirm(config, context),
        input: config => input(config, context),
        select: config => select(config, context),
      },
      policy,
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw Problem.create('stopped before all questions were answered');
    }
    throw error;
  }
}
