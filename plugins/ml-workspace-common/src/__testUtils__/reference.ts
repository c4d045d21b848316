import { allChecks } from '../checks';
import { renderCheckReference } from '../checks/reference';
import { cases } from './checkCases';

/** `docs/checks.md` as the code has it now. */
export const currentReference = () =>
  renderCheckReference(allChecks, id => cases[id]?.fail);
