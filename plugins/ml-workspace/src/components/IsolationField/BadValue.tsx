import { FieldError } from '@ringfence/engine';
import { Button } from '../controls';
import { useT } from '../../translation';

/** Stands in for the form when it was filled from elsewhere with what cannot be read. @internal */
export function BadValue({
  errors,
  onStartAgain,
}: {
  errors: readonly FieldError[];
  onStartAgain: () => void;
}) {
  const t = useT();
  return (
    <div role="alert">
      <h3>{t('field.badValue')}</h3>
      <p>{t('field.badValueText')}</p>
      <ul>
        {errors.map(({ pointer, message }) => (
          <li key={`${pointer}${message}`}>
            {pointer && <code>{pointer}</code>} {message}
          </li>
        ))}
      </ul>
      <Button onClick={onStartAgain}>{t('field.startAgain')}</Button>
    </div>
  );
}
