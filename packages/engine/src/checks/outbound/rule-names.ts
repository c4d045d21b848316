import { pointer } from '../../model/pointer';
import { PatchOperation } from '../../model/posture';
import { Check } from '../check';
import { fail, judgeEach, pass, quoted, unknown } from '../outcome';
import { entryOf, setFact } from '../patches';
import { sources } from '../../model/sources';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/;
const LIST = '/outbound/rules';

const nameFault = (name: string) =>
  NAME.test(name) ? undefined : `${quoted(name)} is not a rule name`;

/** A name near the written one that Azure takes and no other rule has. */
function properName(
  written: string,
  taken: Set<string>,
  next: Map<string, number>,
): string {
  const plain = written
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9_-]+/g, '-')
    .replace(/^[^a-zA-Z0-9]+/, '')
    .slice(0, 28);
  const stem = plain.length < 3 ? `rule-${plain}`.replace(/-$/, '') : plain;
  let name = stem;
  let n = next.get(stem) ?? 2;
  for (; taken.has(name.toLowerCase()); n++) name = `${stem}-${n}`;
  next.set(stem, n);
  taken.add(name.toLowerCase());
  return name;
}

/** Outbound rule names have Azure's form and are unique. */
export const ruleNames: Check = {
  id: 'rule-names',
  title: 'Outbound rule names are valid and unique',
  nature: 'constraint',
  severity: 'medium',
  boundary: 'outbound',
  source: sources.managedNetwork,
  reads: [`${LIST}/*/name`],
  expected:
    '3 to 33 letters, digits, - or _, first a letter or digit, each name once',
  because:
    'Azure keys rules by name: it refuses other characters, and a second rule of one name replaces the first.',
  offers: [{ title: 'Rename the rule' }],
  evaluate({ outbound }) {
    const rules = outbound?.rules;
    if (!rules) return unknown(LIST, 'rules not known');
    const seen = new Map<string, number>();
    return judgeEach(
      rules,
      ({ name }, index) => {
        const at = pointer('outbound', 'rules', index, 'name');
        if (name === undefined) return unknown(at, 'name not known');
        const fault = nameFault(name);
        if (fault) return fail({ pointer: at, observed: fault });
        const first = seen.get(name.toLowerCase());
        if (first !== undefined) {
          return fail({
            pointer: at,
            observed: `${quoted(name)} is already the name of rule ${
              first + 1
            }`,
          });
        }
        seen.set(name.toLowerCase(), index);
        return pass(name);
      },
      { pass: 'all names valid and unique', notApplicable: 'no rules' },
    );
  },
  writes: [`${LIST}/*/name`],
  fix({ isolation, outbound }, outcome) {
    const rules = outbound?.rules ?? [];
    const faulty = new Set(
      outcome.places.flatMap(place => entryOf(place, LIST)?.index ?? []),
    );
    const taken = new Set(
      rules.flatMap((rule, index) =>
        faulty.has(index) ? [] : (rule.name ?? '').toLowerCase(),
      ),
    );
    const next = new Map<string, number>();
    const patch: PatchOperation[] = [...faulty].map(index =>
      setFact(
        isolation,
        pointer('outbound', 'rules', index, 'name'),
        properName(rules[index]?.name ?? '', taken, next),
      ),
    );
    const [only] = patch;
    return [
      {
        title:
          patch.length === 1
            ? `Rename it to ${only.value}`
            : `Rename ${patch.length} rules`,
        patch,
      },
    ];
  },
};
