import { Policy, WorkspaceIsolation } from '@ringfence/engine';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  applyFix,
  FormValue,
  judgeRequest,
  missingParts,
  MlWorkspaceIsolationFieldOptions,
  readFormValue,
} from '../form';
import { useT } from '../translation';

/** A step from what is asked for to what is asked for next. @internal */
export type Change = (isolation: WorkspaceIsolation) => WorkspaceIsolation;

interface Options {
  formData: unknown;
  presets: MlWorkspaceIsolationFieldOptions;
  policy: Policy | undefined;
  onChange: (isolation: WorkspaceIsolation) => void;
}

/** Hands a blank form its safe start, and keeps the newest value for the next change. */
function useFormValue({ formData, presets, onChange }: Options) {
  const wanted = JSON.stringify(presets);
  const value = useMemo<FormValue>(
    () => readFormValue(formData, JSON.parse(wanted)),
    [formData, wanted],
  );
  const isolation = value.ok ? value.isolation : undefined;
  const newest = useRef(isolation);
  newest.current = isolation;
  const tell = useRef(onChange);
  tell.current = onChange;
  const start = value.ok && value.blank ? value.isolation : undefined;
  useEffect(() => {
    if (start) tell.current(start);
  }, [start]);
  const change = useCallback((step: Change) => {
    if (!newest.current) return;
    newest.current = step(newest.current);
    tell.current(newest.current);
  }, []);
  const startAgain = useCallback(() => {
    const safe = readFormValue(undefined, JSON.parse(wanted));
    if (safe.ok) tell.current(safe.isolation);
  }, [wanted]);
  return { value, change, startAgain };
}

/**
 * The state behind the request field: what is asked for, how the engine judges
 * it right now, what is still missing, and the ways to change it.
 * @internal
 */
export function useIsolationForm(options: Options) {
  const t = useT();
  const { policy } = options;
  const { value, change, startAgain } = useFormValue(options);
  const isolation = value.ok ? value.isolation : undefined;
  const settled = useDeferredValue(isolation);
  const judgement = useMemo(
    () => settled && judgeRequest(settled, policy),
    [settled, policy],
  );
  const missing = useMemo(
    () => (settled ? missingParts(settled, t) : []),
    [settled, t],
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback(
    (pointer: string) =>
      setTouched(all => (all.has(pointer) ? all : new Set(all).add(pointer))),
    [],
  );
  const fix = useCallback(
    (check: string) => change(current => applyFix(current, policy, check)),
    [change, policy],
  );
  return {
    value,
    judgement,
    missing,
    touched,
    touch,
    change,
    fix,
    startAgain,
  };
}
