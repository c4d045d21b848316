import { runAll } from '../lib/tasks.mjs';

/** Puts right what tools can put right by themselves: metadata, lint and format. */
export default function fix({ tools }) {
  return runAll(tools, [
    ['backstage', 'repo', 'fix', '--publish'],
    ['backstage', 'repo', 'lint', '--fix'],
    ['eslint', '--ext', '.mjs', '--fix', 'scripts'],
    ['prettier', '--write', '.'],
  ]);
}
