import { isCommand } from './commands';
import { clean } from './output/clean';
import { messageOf, Problem } from './problem';

/** What a run says of what ended it; where no file is to blame, with where help is. */
export function tellProblem(error: unknown, name = ''): string {
  const about = isCommand(name) ? ` ${name}` : '';
  const hint =
    error instanceof Problem && error.file === undefined
      ? `\nSee ml-workspace${about} --help.`
      : '';
  const text = error instanceof Problem ? error.describe() : messageOf(error);
  return `ml-workspace: ${clean(text)}${hint}\n`;
}
