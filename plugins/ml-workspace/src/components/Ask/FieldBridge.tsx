import { readFacts } from '@ringfence/engine';
import { ReactNode, useMemo, useRef } from 'react';
import { applyFix } from '../../form';
import { useFocusNext } from '../../hooks';
import {
  FieldActions,
  FieldActionsContext,
  FieldState,
  FieldStateContext,
} from '../IsolationField/context';
import { Asking } from './context';

/** Lets the parts of the request field show and change what is asked for. @internal */
export function FieldBridge({
  asking,
  children,
}: {
  asking: Asking;
  children: ReactNode;
}) {
  const { id, disabled, judgement, policy } = asking;
  const focusNext = useFocusNext();
  const newest = useRef(asking);
  newest.current = asking;
  const actions: FieldActions = useMemo(
    () => ({
      id: `${id}-expert`,
      disabled,
      focusNext,
      touch: () => {},
      change: step => newest.current.change(step),
      fix: (check, ...focus) => {
        focusNext(...focus);
        newest.current.change(current =>
          applyFix(current, newest.current.policy, check),
        );
      },
    }),
    [id, disabled, focusNext],
  );
  const state: FieldState | undefined = useMemo(
    () =>
      judgement && {
        isolation: judgement.isolation,
        facts: readFacts(judgement.isolation),
        judgement,
        policy,
        missing: [],
      },
    [judgement, policy],
  );
  return (
    <FieldActionsContext.Provider value={actions}>
      <FieldStateContext.Provider value={state}>
        {children}
      </FieldStateContext.Provider>
    </FieldActionsContext.Provider>
  );
}
