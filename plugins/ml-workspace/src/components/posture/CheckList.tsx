import { CheckResult } from '@ringfence/engine';
import { ReactNode, useState } from 'react';
import { Button } from '../controls';
import { CheckNote, CheckRow } from './CheckRow';
import { useT } from '../../translation';

/** Checks, in the order given. @internal */
export function CheckList({
  results,
  dense,
  atFirst = results.length,
  label,
  notes,
  action,
  more,
}: {
  results: readonly CheckResult[];
  label?: string;
  notes?: (result: CheckResult) => readonly CheckNote[];
  /** How many to begin with, and all that fail; the rest on demand. */
  atFirst?: number;
  dense?: boolean;
  action?: (result: CheckResult) => ReactNode;
  more?: (result: CheckResult) => ReactNode;
}) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (!results.length) return null;
  const failing = results.filter(result => result.status === 'fail').length;
  const shown = all ? results : results.slice(0, Math.max(atFirst, failing));
  const hidden = results.length - shown.length;
  return (
    <>
      <ul aria-label={label ?? t('posture.checks')}>
        {shown.map(result => (
          <CheckRow
            key={result.check}
            result={result}
            dense={dense}
            notes={notes?.(result)}
            action={action?.(result)}
            more={more?.(result)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button quiet onClick={() => setAll(true)}>
          {t('posture.showMore', { hidden: String(hidden) })}
        </Button>
      )}
    </>
  );
}
