import { count } from '@ringfence/engine/internal';
import { ChangeNotKnown, ChangeRefusal, ChangeStep } from './simulation';
import { ChangeOutcome } from './transitions';

/** What is found of a change, as far as its sentence needs it. */
interface Parts {
  refusals: readonly ChangeRefusal[];
  notKnown: readonly ChangeNotKnown[];
  steps: readonly ChangeStep[];
}

const more = (list: readonly unknown[]) =>
  list.length > 1 ? ` (and ${list.length - 1} more)` : '';

/** The one sentence on a change, worst fact first. @internal */
export function summaryOf(
  outcome: ChangeOutcome,
  { refusals, notKnown, steps }: Parts,
): string {
  const open = notKnown.filter(({ decides }) => decides);
  const deletes = steps.filter(step => step.deletes).length;
  const plan = `${count(steps.length, 'step')}${
    deletes ? `, ${count(deletes, 'deletion')} among them` : ''
  }`;
  switch (outcome) {
    case 'refused':
      return `Refused: ${refusals[0].title}${more(refusals)}.`;
    case 'unknown':
      return `Not known whether it can be done: ${open[0].label}${more(open)}.`;
    case 'one-way':
      return `Can be done and not undone: ${plan}.`;
    case 'allowed':
      return `Can be done and undone: ${plan}.`;
    default:
      return 'Nothing changes in Azure.';
  }
}
