import { FieldError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { fieldStrings } from '../../labels/field';
import { Button } from '../controls';

/** Stands in for the form when it was filled from elsewhere with what cannot be read. @internal */
export function BadValue({
  errors,
  onStartAgain,
}: {
  errors: readonly FieldError[];
  onStartAgain: () => void;
}) {
  return (
    <div role="alert">
      <h3>{fieldStrings.badValue}</h3>
      <p>{fieldStrings.badValueText}</p>
      <ul>
        {errors.map(({ pointer, message }) => (
          <li key={`${pointer}${message}`}>
            {pointer && <code>{pointer}</code>} {message}
          </li>
        ))}
      </ul>
      <Button onClick={onStartAgain}>{fieldStrings.startAgain}</Button>
    </div>
  );
}
