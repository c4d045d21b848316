import fc from 'fast-check';
import { covers } from '../network/hosts';
import { readFacts } from './readFacts';
import { rulesNaming } from './rulesByHost';

const labels = fc
  .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join('.'));
const pattern = fc.oneof(
  labels,
  labels.map(host => `*.${host}`),
  labels.map(host => `*${host}`),
  fc.constantFrom('*', 'a.*', '*.*.b'),
);

describe('the rules that name a host', () => {
  it('hold every rule that covers it, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(pattern, { minLength: 1, maxLength: 3 })),
        fc.array(
          fc.oneof(
            labels,
            labels.map(host => `*.${host}`),
          ),
          { maxLength: 2 },
        ),
        (lists, hosts) => {
          const { outbound } = readFacts({
            outbound: {
              rules: lists.map(list => ({
                type: 'FQDN',
                fqdn: list.join(', '),
              })),
            },
          });
          const found = rulesNaming(outbound?.rules ?? [], hosts);
          const covering = lists.flatMap((list, index) =>
            list.some(outer => hosts.some(host => covers(outer, host)))
              ? index
              : [],
          );
          expect(found.filter(index => covering.includes(index))).toEqual(
            covering,
          );
          expect(found).toEqual([...found].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('leave out what names other hosts, however many there are', () => {
    const { outbound } = readFacts({
      outbound: {
        rules: [
          ...Array.from({ length: 100 }, (_, index) => ({
            type: 'FQDN',
            fqdn: `*.h${index}.example.org`,
          })),
          { type: 'FQDN', fqdn: '*.example.com' },
          { type: 'ServiceTag', serviceTag: 'Storage' },
          { type: 'FQDN' },
        ],
      },
    });
    expect(rulesNaming(outbound?.rules ?? [], ['a.example.com'])).toEqual([
      100, 102,
    ]);
  });
});
