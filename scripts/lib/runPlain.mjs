import { spawn } from 'node:child_process';

/**
 * Runs a program that talks to the person itself, on the standard input and
 * output that it is given, and gives its exit code.
 */
export function runPlain(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}
