import { ChangeOutcome } from '@ringfence/advice';
import { Tone } from '../theme/tokens';

/** The tone of what becomes of a change. @internal */
export const OUTCOME_TONES: Record<ChangeOutcome, Tone> = {
  none: 'unknown',
  allowed: 'good',
  'one-way': 'warning',
  refused: 'danger',
  unknown: 'unknown',
};
