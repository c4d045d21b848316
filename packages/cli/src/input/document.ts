import type { TerraformOptions } from '@ringfence/dialects';

/** A spot in a file, as precisely as it is known. */
export interface Spot {
  file: string;
  line?: number;
  column?: number;
}

/** One parsed document and where in its file each part of it stands. */
export interface ParsedDocument {
  value: unknown;
  format: 'json' | 'yaml' | 'hcl' | 'bicep';
  /** The spot of a JSON pointer; of the nearest thing around it where it is not there. */
  locate(pointer: string): Spot;
  /** A template: what the parameters files beside it give. */
  parameters?: unknown;
  /** HCL: what is known beside the files themselves. */
  terraform?: TerraformOptions;
}

/** The parts of a JSON pointer. */
export const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));

/** Line numbers, from 1, of offsets in a text. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return offset => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
