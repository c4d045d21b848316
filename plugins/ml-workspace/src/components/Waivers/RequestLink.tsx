import { ReactNode } from 'react';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { requestRouteRef } from '../../routes';

/** The way to requests; a portal may have the tab without the page that has them. */
function useRequestLink() {
  try {
    return useRouteRef(requestRouteRef);
  } catch {
    return undefined;
  }
}

/** A link to a request, where there is a page to go to. @internal */
export function RequestLink({
  id,
  label,
  children,
}: {
  id: string;
  /** What it is called where its text alone does not say. */
  label?: string;
  children: ReactNode;
}) {
  const requestLink = useRequestLink();
  if (!requestLink) return <>{children}</>;
  return (
    <Link to={requestLink({ id })} aria-label={label}>
      {children}
    </Link>
  );
}
