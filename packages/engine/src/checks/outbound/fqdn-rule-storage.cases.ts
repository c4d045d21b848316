import { approvedOnly, internetOutbound } from '@ringfence/testing';
import { fqdn, rules } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `fqdn-rule-storage`. */
export const cases: CheckCases = {
  pass: [rules(fqdn('pypi.org')), rules(fqdn('vscode.blob.core.windows.net'))],
  fail: [
    rules(fqdn('stlake.blob.core.windows.net')),
    rules(fqdn('*.dfs.core.windows.net')),
    rules(fqdn('pypi.org, st.file.core.usgovcloudapi.net')),
    rules(fqdn('*.core.windows.net')),
  ],
  unknown: [
    { outbound: { rules: [fqdn('stlake.blob.core.windows.net')] } },
    {},
  ],
  'not-applicable': [internetOutbound(), approvedOnly()],
};
