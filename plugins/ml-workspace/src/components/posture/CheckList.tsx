import { ReactNode, useState } from 'react';
import { CheckResult } from '@ringfence/backstage-plugin-ml-workspace-common';
import { postureStrings } from '../../labels/posture';
import { Button } from '../controls';
import { CheckRow } from './CheckRow';

const AT_FIRST = 5;

/** Checks, in the order given. A long list begins with all that fail and opens on demand. @internal */
export function CheckList({
  results,
  dense,
  action,
}: {
  results: readonly CheckResult[];
  dense?: boolean;
  action?: (result: CheckResult) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  if (!results.length) return null;
  const failing = results.filter(result => result.status === 'fail').length;
  const shown = all ? results : results.slice(0, Math.max(AT_FIRST, failing));
  const hidden = results.length - shown.length;
  return (
    <>
      <ul aria-label={postureStrings.checks}>
        {shown.map(result => (
          <CheckRow
            key={result.check}
            result={result}
            dense={dense}
            action={action?.(result)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button quiet onClick={() => setAll(true)}>
          {postureStrings.showAll(hidden)}
        </Button>
      )}
    </>
  );
}
