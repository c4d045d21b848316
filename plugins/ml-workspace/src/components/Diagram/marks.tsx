import { ReactNode } from 'react';
import { PictureNodeKind } from '../../picture/picture';

/** A small drawing for each kind of box, on a field of 24 by 24. @internal */
export const MARKS: Record<PictureNodeKind, ReactNode> = {
  internet: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />
    </>
  ),
  'your-network': <path d="M4 5h16v10H4zM2 19h20M9 15v4M15 15v4" />,
  control: (
    <>
      <circle cx="12" cy="12" r="3.2" />
      <path d="M12 3v4M12 17v4M3 12h4M17 12h4M5.6 5.6l2.9 2.9M15.5 15.5l2.9 2.9M18.4 5.6l-2.9 2.9M8.5 15.5l-2.9 2.9" />
    </>
  ),
  workspace: (
    <path d="M10 3v6L4.5 19a1.5 1.5 0 0 0 1.4 2h12.2a1.5 1.5 0 0 0 1.4-2L14 9V3M8 3h8M7.5 15h9" />
  ),
  storage: (
    <>
      <ellipse cx="12" cy="6" rx="8" ry="3" />
      <path d="M4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3" />
    </>
  ),
  keyVault: (
    <>
      <circle cx="8" cy="14" r="4.5" />
      <path d="m11.2 10.8 8.3-8.3M16 6l3 3" />
    </>
  ),
  containerRegistry: (
    <path d="m12 3 8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9" />
  ),
  monitoring: <path d="M4 4v16h16M8 15l3.5-4.5 3 2.5L20 6" />,
  compute: (
    <path d="M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4" />
  ),
  endpoint: <path d="M3 12h13M12 7l5 5-5 5M21 5v14" />,
  'private-target': <path d="M8 3v5M16 3v5M5 8h14v4a7 7 0 0 1-14 0zM12 19v3" />,
  'service-tag': (
    <>
      <path d="M3 12V4h8l10 10-7.5 7.5z" />
      <path d="M7.5 8v.01" />
    </>
  ),
  host: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />
    </>
  ),
  anywhere: <path d="M4 12h15M13 6l6 6-6 6" />,
  filter: (
    <path d="M3 5h18v14H3zM3 9.7h18M3 14.3h18M9 5v4.7M15 5v4.7M6 9.7v4.6M12 9.7v4.6M18 9.7v4.6M9 14.3V19M15 14.3V19" />
  ),
  more: <path d="M5 12v.01M12 12v.01M19 12v.01" />,
};
