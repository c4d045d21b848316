import { Verdict } from '@ringfence/engine';
import { ReactNode } from 'react';
import { Icon, IconProps } from './Icon';

const SHIELD =
  'M12 2.4c2.5 1.8 5.1 2.7 8.2 2.9v6.1c0 4.8-3 8.4-8.2 10.3-5.2-1.9-8.2-5.5-8.2-10.3V5.3C6.9 5.1 9.5 4.2 12 2.4z';
const SHIELD_LEFT =
  'M12 2.4v19.3c-5.2-1.9-8.2-5.5-8.2-10.3V5.3C6.9 5.1 9.5 4.2 12 2.4z';

const shapes: Record<Verdict, ReactNode> = {
  'exfiltration-protected': (
    <>
      <path d={SHIELD} data-solid />
      <path d="m7.9 11.7 2.9 2.9 5.3-5.8" data-cut />
    </>
  ),
  isolated: (
    <>
      <path d={SHIELD} />
      <path d="m8.1 11.7 2.7 2.7 5.1-5.5" />
    </>
  ),
  'partially-isolated': (
    <>
      <path d={SHIELD} />
      <path d={SHIELD_LEFT} data-solid stroke="none" />
    </>
  ),
  exposed: (
    <>
      <path d="M12 3.3 21.8 20.5H2.2z" data-solid />
      <path d="M12 9.6v5M12 17.7v.01" data-cut />
    </>
  ),
  invalid: (
    <>
      <path
        d="M8.3 2.5h7.4l5.8 5.8v7.4l-5.8 5.8H8.3l-5.8-5.8V8.3z"
        data-solid
      />
      <path d="m8.8 8.8 6.4 6.4m0-6.4-6.4 6.4" data-cut />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9.5" strokeDasharray="3.1 3.53" />
      <path d="M9.5 9.7a2.6 2.6 0 1 1 3.8 2.4c-.9.5-1.3 1-1.3 1.9M12 17v.01" />
    </>
  ),
};

/** The sign of a verdict: shields while something holds, warning signs when nothing does. @internal */
export function VerdictIcon({
  verdict,
  ...props
}: IconProps & { verdict: Verdict }) {
  return <Icon {...props}>{shapes[verdict]}</Icon>;
}
