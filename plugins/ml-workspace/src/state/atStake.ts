import { simulateChange } from '@ringfence/advice';
import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { openResults } from './rows';

/** A check that the golden path passes and this does not. @internal */
export interface OffPath {
  title: string;
  /** What leads back; absent where no single change does. */
  wayBack?: string;
}

/** What somebody who decides has to know of a request. @internal */
export interface AtStake {
  /** What the change would do, step by step; of a new workspace nothing. */
  changes: string[];
  /** What is off the golden path, worst first, each with the smallest way back. */
  failing: OffPath[];
  /** What nobody can undo. */
  oneWay: string[];
  /** What costs more. */
  costs: string[];
}

/** Reads out of a request what is at stake, without asking the backend. @internal */
export function atStakeOf(
  request: Pick<
    WorkspaceRequestDetail,
    'kind' | 'before' | 'isolation' | 'posture'
  >,
): AtStake {
  const { kind, before, isolation, posture } = request;
  const failing = openResults(posture.results)
    .filter(({ status }) => status === 'fail')
    .map(({ title, fixes: [first] }) => ({
      title,
      ...(first && { wayBack: first.title }),
    }));
  if (kind !== 'create' && kind !== 'change') {
    return { changes: [], failing, oneWay: [], costs: [] };
  }
  const { steps, irreversible, costDrivers } = simulateChange(
    before,
    isolation,
  );
  return {
    changes: before ? steps.map(({ title }) => title) : [],
    failing,
    oneWay: irreversible,
    costs: costDrivers.added.map(({ title }) => title),
  };
}
