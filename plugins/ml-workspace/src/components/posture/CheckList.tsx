import { ReactNode, useState } from 'react';
import { CheckResult } from '@ringfence/backstage-plugin-ml-workspace-common';
import { openResults } from '../../state';
import { postureStrings } from '../../labels/posture';
import { Button } from '../controls';
import { CheckRow } from './CheckRow';

const AT_FIRST = 5;

/** The failing checks, then the unknown ones. A long list begins with the worst and opens on demand. @internal */
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
  const open = openResults(results);
  if (!open.length) return null;
  const failing = open.filter(result => result.status === 'fail').length;
  const shown = all ? open : open.slice(0, Math.max(AT_FIRST, failing));
  const hidden = open.length - shown.length;
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
