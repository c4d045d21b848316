import { CheckStatus } from '@ringfence/engine';
import { ReactNode } from 'react';
import { Icon, IconProps } from './Icon';

const marks: Record<CheckStatus, ReactNode> = {
  pass: (
    <>
      <circle cx="12" cy="12" r="9.3" />
      <path d="m7.9 12.2 2.9 2.9 5.3-5.7" />
    </>
  ),
  fail: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" rx="2.5" data-solid />
      <path d="m8.7 8.7 6.6 6.6m0-6.6-6.6 6.6" data-cut />
    </>
  ),
  waived: (
    <path d="M6 3h12M6 21h12M7.5 3c0 4.8 3 6.3 4.5 9 1.5-2.7 4.5-4.2 4.5-9M7.5 21c0-4.8 3-6.3 4.5-9 1.5 2.7 4.5 4.2 4.5 9" />
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9.5" strokeDasharray="3.1 3.53" />
      <path d="M9.5 9.7a2.6 2.6 0 1 1 3.8 2.4c-.9.5-1.3 1-1.3 1.9M12 17v.01" />
    </>
  ),
  'not-applicable': <path d="M5 12h14" />,
};

/** The small mark of a check's result. @internal */
export function CheckIcon({
  status,
  ...props
}: IconProps & { status: CheckStatus }) {
  return <Icon {...props}>{marks[status]}</Icon>;
}
