import { HclItem, hclItems, printHcl } from './hclItems';
import { Rewrite } from './rewrite';

const LITERAL = /^([\w-]+)\s*=\s*("(?:[^"\\$%]|\\.)*"|true|false|\d+)$/;

const reversed = (items: readonly HclItem[]): HclItem[] =>
  [...items]
    .reverse()
    .map(item => (item.body ? { ...item, body: reversed(item.body) } : item));

const commented = (items: readonly HclItem[]): HclItem[] =>
  items.map(item => ({
    ...item,
    lead: `${item.lead.trim()}\n# remark: "{[\n// resource "a" {\n/* "}] */`,
    body: item.body && commented(item.body),
  }));

/** Literals of resources moved to where `reference` points; `undefined` when there are none. */
function moved(
  items: readonly HclItem[],
  reference: 'local' | 'var',
): HclItem[] | undefined {
  const literals: string[] = [];
  const move = (item: HclItem): HclItem => {
    // What is about Terraform itself takes no references.
    if (item.body) {
      return /^lifecycle\b/.test(item.code)
        ? item
        : { ...item, body: item.body.map(move) };
    }
    const [, name, literal] = LITERAL.exec(item.code) ?? [];
    if (literal === undefined) return item;
    literals.push(literal);
    return {
      ...item,
      code: `${name} = ${reference}.moved_${literals.length - 1}`,
    };
  };
  const rest = items.map(item =>
    /^resource\b/.test(item.code) ? move(item) : item,
  );
  if (!literals.length) return undefined;
  const declared: HclItem[] =
    reference === 'local'
      ? [
          {
            lead: '',
            code: 'locals',
            body: literals.map((literal, index) => ({
              lead: '',
              code: `moved_${index} = ${literal}`,
            })),
          },
        ]
      : literals.map((literal, index) => ({
          lead: '',
          code: `variable "moved_${index}"`,
          body: [{ lead: '', code: `default = ${literal}` }],
        }));
  return [...rest, ...declared];
}

function ofItems(
  title: string,
  change: (items: HclItem[]) => HclItem[] | undefined,
): Rewrite {
  return {
    title,
    apply({ text, format }) {
      if (format !== 'hcl') return undefined;
      const changed = change(hclItems(text));
      return changed && printHcl(changed);
    },
  };
}

/** Terraform as people write it. */
export const HCL_REWRITES: Rewrite[] = [
  ofItems('blocks and attributes in another order', reversed),
  ofItems('comments', commented),
  ofItems('literals moved into locals', items => moved(items, 'local')),
  ofItems('literals moved into variables', items => moved(items, 'var')),
];
