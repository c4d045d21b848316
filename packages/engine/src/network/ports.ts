import { memoise } from '../model/memoise';

const PORT = /^\d{1,5}$/;

/** Ports from the first to the last, both included. @public */
export type PortRange = Record<'from' | 'to', number>;

function readPorts(written: string): readonly PortRange[] | undefined {
  const ranges = written.split(',').map(part => {
    const text = part.trim();
    if (text === '*') return { from: 0, to: 65535 };
    const ends = text.split('-').map(end => end.trim());
    if (ends.length > 2 || !ends.every(end => PORT.test(end))) return undefined;
    const [from, to = from] = ends.map(Number);
    return from <= to && to <= 65535 ? { from, to } : undefined;
  });
  return ranges.some(range => !range) ? undefined : (ranges as PortRange[]);
}

/** The ports and ranges of a rule, `"80, 8080-8089"`; `undefined` when it is not a port list. @internal */
export const parsePorts = memoise(readPorts);
