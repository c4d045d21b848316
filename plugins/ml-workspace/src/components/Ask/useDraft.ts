import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import {
  Answers,
  AskDraft,
  isWorthKeeping,
  readDrafts,
  Step,
  withDraft,
  withoutDraft,
} from '../../asking';

const BUCKET = 'ml-workspace';

/** An id that no two share; `randomUUID` is only there on secure pages. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Keeps a draft in the storage of the portal, at each change. @internal */
export function useDraft(user: string | undefined) {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const key = `drafts ${user ?? ''}`;
  const [tab] = useState(newId);
  const [stored, setStored] = useState<unknown>();
  const [saved, setSaved] = useState<string>();
  const [failed, setFailed] = useState(false);
  const newest = useRef<unknown>();
  useEffect(() => {
    if (!user) return undefined;
    const show = (value: unknown) => {
      newest.current = value;
      setStored(value ?? []);
    };
    const now = bucket.snapshot(key);
    if (now.presence !== 'unknown') show(now.value);
    const subscription = bucket
      .observe$(key)
      .subscribe(({ value }) => show(value));
    return () => subscription.unsubscribe();
  }, [bucket, key, user]);
  const put = useCallback(
    async (value: ReturnType<typeof withDraft>) => {
      newest.current = value;
      setStored(value);
      try {
        await bucket.set(key, JSON.parse(JSON.stringify(value)));
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    [bucket, key],
  );
  const save = useCallback(
    (id: string, step: Step, answers: Answers) => {
      if (!user || !isWorthKeeping(answers)) return;
      const savedAt = new Date().toISOString();
      setSaved(savedAt);
      put(withDraft(newest.current, { id, step, answers, savedAt, by: tab }));
    },
    [put, tab, user],
  );
  const drop = useCallback(
    (id: string) => put(withoutDraft(newest.current, id)),
    [put],
  );
  const drafts: AskDraft[] | undefined = useMemo(
    () => (stored === undefined ? undefined : readDrafts(stored)),
    [stored],
  );
  return { drafts, save, drop, saved, failed, tab };
}
