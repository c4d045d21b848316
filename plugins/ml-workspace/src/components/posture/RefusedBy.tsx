import { CheckResult, Posture } from '@ringfence/engine';
import { refusedBy } from '../../state/refusedBy';
import { T, useT } from '../../translation';
import { CheckList } from './CheckList';
import { CheckNote } from './CheckRow';
import { PolicyReasons } from './PolicyReasons';

const waysOut = (t: T, { because, fixes }: CheckResult): CheckNote[] => [
  [t('checks.why'), because],
  ...fixes.map(({ title }) => [t('checks.fix'), title] as const),
];

/** What stands against a request: the reasons of policy, and the checks behind them with their ways out. @internal */
export function RefusedBy({ posture }: { posture: Posture }) {
  const t = useT();
  return (
    <>
      <PolicyReasons compliance={posture.compliance} />
      <CheckList
        results={refusedBy(posture)}
        label={t('requests.refusedBy')}
        notes={result => waysOut(t, result)}
      />
    </>
  );
}
