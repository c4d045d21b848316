import { useCopy } from '../../hooks';
import { useT } from '../../translation';
import { Button } from './Button';
import { Glyph } from '../icons';

/** Copies a text, and says whether the browser did. @internal */
export function CopyButton({
  label,
  text,
}: {
  label: string;
  text: () => string | Promise<string>;
}) {
  const t = useT();
  const { copied, copy } = useCopy();
  return (
    <>
      <Button onClick={() => copy(text)}>
        <Glyph name="copy" />
        {label}
      </Button>
      <span role="status">
        {copied === 'done' && t('tab.copied')}
        {copied === 'refused' && t('tab.copyRefused')}
      </span>
    </>
  );
}
