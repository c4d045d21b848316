import { Source } from '@ringfence/engine';
import { quoted } from '@ringfence/engine/internal';
import { Claim } from './claims';
import { AddressProblem } from './types';

/** What is the matter with a claim, and what to do. @internal */
export const problemOf = (
  kind: AddressProblem['kind'],
  { pointer, written, name }: Claim,
  words: {
    observed: string;
    expected: string;
    remedy: string;
    source?: Source;
    severity?: 'warning';
  },
): AddressProblem => ({
  kind,
  severity: words.severity ?? 'error',
  pointer,
  observed: `${name} has ${quoted(written)}: ${words.observed}`,
  expected: words.expected,
  remedy: words.remedy,
  ...(words.source && { source: words.source }),
});
