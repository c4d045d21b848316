// Runs a program that asks one question, and answers it: ANSWER PROGRAM ARGS...
import { spawn } from 'node:child_process';

const [answer, program, ...args] = process.argv.slice(2);
const child = spawn(process.execPath, [program, ...args], {
  stdio: ['pipe', 'inherit', 'inherit'],
});
child.stdin.on('error', () => {});
child.stdin.end(`${answer}\n`);
child.once('error', () => {
  process.exitCode = 1;
});
child.once('exit', code => {
  process.exitCode = code ?? 1;
});
