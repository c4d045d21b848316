const LAST = 65535;

/** Ports from the first to the last, both included. */
export interface Ports {
  from: number;
  to: number;
}

/** Reads `443`, `80,443`, `8080-8089` or `*`. */
export function readPorts(text: string): Ports[] {
  return text.split(',').flatMap(part => {
    const written = part.trim();
    if (written === '*') return [{ from: 0, to: LAST }];
    const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(written);
    return match
      ? [{ from: Number(match[1]), to: Number(match[2] ?? match[1]) }]
      : [];
  });
}

/** Whether the ports hold one. */
export const holdsPort = (ports: readonly Ports[], port: number) =>
  ports.some(({ from, to }) => from <= port && port <= to);

/** Whether no port is left out; nothing is ever sent to port 0. */
export function isEveryPort(ports: readonly Ports[]): boolean {
  let next = 1;
  for (const { from, to } of [...ports].sort((a, b) => a.from - b.from)) {
    if (from > next) return false;
    next = Math.max(next, to + 1);
  }
  return next > LAST;
}

/** One port between each two places where any of the ranges begins or ends. */
export function portsAtBoundaries(all: readonly Ports[]): number[] {
  const starts = new Set([1]);
  for (const { from, to } of all) {
    starts.add(Math.max(from, 1));
    starts.add(to + 1);
  }
  return [...starts].filter(port => port <= LAST).sort((a, b) => a - b);
}
