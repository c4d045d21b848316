/** An error whose message tells a person what happened and what to do; shown without a stack. */
export class PlainError extends Error {}

/** Tells what is going on. */
export function say(message) {
  process.stdout.write(`ringfence: ${message}\n`);
}

/** Tells of preparations, beside a program's own output. */
export function sayAside(message) {
  process.stderr.write(`ringfence: ${message}\n`);
}

/** Tells what went wrong. */
export function complain(message) {
  process.stderr.write(`\nringfence: ${message}\n`);
}
