import { runAll } from '../lib/tasks.mjs';

const ARROWS = [
  'packages/*/src',
  'plugins/*/src',
  '--config',
  '.dependency-cruiser.cjs',
];

/**
 * Checks style and common mistakes, that packages and folders use only what
 * stands below them, that nothing lies about unused, and that every file is
 * formatted.
 */
export default function lint({ args, tools }) {
  return runAll(tools, [
    ['backstage', 'repo', 'lint', ...args],
    ['eslint', '--ext', '.mjs', 'scripts'],
    ['depcruise', ...ARROWS],
    ['knip'],
    ['prettier', '--check', '.'],
  ]);
}
