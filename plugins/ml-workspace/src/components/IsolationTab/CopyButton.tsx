import { useCopy } from '../../hooks';
import { COPIED_LABELS } from '../../labels/tab';
import { Button } from '../controls';
import { Glyph } from '../icons';

/** Copies a text, and says whether the browser did. @internal */
export function CopyButton({
  label,
  text,
}: {
  label: string;
  text: () => string | Promise<string>;
}) {
  const { copied, copy } = useCopy();
  return (
    <>
      <Button onClick={() => copy(text)}>
        <Glyph name="copy" />
        {label}
      </Button>
      <span role="status">{COPIED_LABELS[copied]}</span>
    </>
  );
}
