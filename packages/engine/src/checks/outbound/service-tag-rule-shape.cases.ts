import { approvedOnly } from '@ringfence/testing';
import { rules, tag } from '../../__testUtils__/cases/outboundParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `service-tag-rule-shape`. */
export const cases: CheckCases = {
  pass: [
    rules(
      tag({
        serviceTag: 'DataFactory',
        protocol: 'tcp',
        portRanges: '443, 8080-8089',
      }),
    ),
  ],
  fail: [
    rules(tag({ serviceTag: 'Data Factory' })),
    rules(tag({ serviceTag: '' })),
    rules(tag({ protocol: 'HTTP' })),
    rules(tag({ portRanges: '70000' })),
    rules(tag({ portRanges: '90-80' })),
  ],
  unknown: [{}, rules(tag({ serviceTag: 'DataFactory' })), rules(tag({}))],
  'not-applicable': [approvedOnly()],
};
