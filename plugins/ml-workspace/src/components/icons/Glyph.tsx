import { ReactNode } from 'react';
import { Icon, IconProps } from './Icon';

const glyphs = {
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10.5" rx="2" data-solid />
      <path d="M8 10.5V7.2a4 4 0 0 1 8 0v3.3" />
    </>
  ),
  retry: <path d="M20 12a8 8 0 1 1-2.4-5.7L20 8.7M20 4v4.7h-4.7" />,
  external: <path d="M14 4h6v6M20 4l-9.5 9.5M18 14v6H4V6h6" />,
  wrench: (
    <path d="M15.2 3.6a5 5 0 0 0-5.7 7L3.4 16.7a2.1 2.1 0 0 0 0 3l.9.9a2.1 2.1 0 0 0 3 0l6.1-6.1a5 5 0 0 0 7-5.7l-3.3 3.2-3.7-.8-.8-3.7z" />
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  trash: (
    <path d="M4 6.5h16M9.5 6.5V4h5v2.5M6.5 6.5 7.5 20h9l1-13.5M10.2 10.5v5.5M13.8 10.5v5.5" />
  ),
  down: <path d="m6 9.5 6 6 6-6" />,
  up: <path d="m6 14.5 6-6 6 6" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="12" height="12" rx="2" />
      <path d="M15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3" />
    </>
  ),
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  right: <path d="M4 12h15.5M13.5 6l6 6-6 6" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9.3" />
      <path d="M12 11v5.7M12 7.5v.01" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.8 21.5 20.2h-19z" />
      <path d="M12 10v4.5M12 17.3v.01" />
    </>
  ),
  workspace: (
    <>
      <circle cx="12" cy="12" r="9.3" />
      <path d="M8 10.5h8M8 14h8M10 8.5v7.5M14 8.5v7.5" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** The name of a plain drawing. @internal */
export type GlyphName = keyof typeof glyphs;

/** A plain drawing beside a word: it names an act or a thing, never a state. @internal */
export function Glyph({ name, ...props }: IconProps & { name: GlyphName }) {
  return <Icon {...props}>{glyphs[name]}</Icon>;
}
