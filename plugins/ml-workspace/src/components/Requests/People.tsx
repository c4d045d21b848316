import { Fragment } from 'react';
import { Person } from './Person';

/** People, one after the other. @internal */
export function People({
  refs,
  between = ', ',
}: {
  refs: readonly string[];
  between?: string;
}) {
  return (
    <>
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && between}
          <Person entityRef={ref} />
        </Fragment>
      ))}
    </>
  );
}
