import { useCallback, useState } from 'react';

/** How copying went; a browser may refuse it. @internal */
export type Copied = 'not-yet' | 'done' | 'refused';

/** Puts a text on the clipboard and says how that went. @internal */
export function useCopy(): {
  copied: Copied;
  copy: (text: () => string | Promise<string>) => Promise<void>;
} {
  const [copied, setCopied] = useState<Copied>('not-yet');
  const copy = useCallback(async (text: () => string | Promise<string>) => {
    try {
      await navigator.clipboard.writeText(await text());
      setCopied('done');
    } catch {
      setCopied('refused');
    }
  }, []);
  return { copied, copy };
}
