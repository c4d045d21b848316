import { Failure } from '../../state/answer';
import { useT } from '../../translation';
import { Button } from '../controls';
import { Notice } from '../posture';

/** Places of a body whose refusals stand at their fields. */
const SHOWN_AT = ['/about', '/expires', '/reason'];

/** Why something was not taken, with the way to read anew what it rests on. @internal */
export function FormFailure({
  failure,
  title,
  onReadAgain,
}: {
  failure: Failure | undefined;
  title: string;
  onReadAgain?: () => void;
}) {
  const t = useT();
  const others = failure?.fields?.filter(
    ({ pointer }) => !SHOWN_AT.includes(pointer),
  );
  const isElsewhere = failure?.fields && !others?.length;
  return (
    <div role="alert">
      {failure && (
        <Notice
          tone="danger"
          action={
            onReadAgain && !failure.fields ? (
              <Button onClick={onReadAgain}>{t('waiver.readAgain')}</Button>
            ) : undefined
          }
        >
          <b>{title}</b>
          {!isElsewhere &&
            `: ${
              others?.map(({ message }) => message).join('; ') ??
              failure.message
            }`}
        </Notice>
      )}
    </div>
  );
}
