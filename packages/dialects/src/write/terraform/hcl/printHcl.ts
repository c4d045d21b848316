import { Expression, Value, isObject } from '../../blueprint';
import { Attribute, Block, Item } from './items';
import { commentLine, keyText, quoted } from './quoted';

/** What an expression is in these files. @internal */
export type Spell = (expression: Expression) => string;

/** What is spelled otherwise than as it stands. @internal */
export interface Speller {
  spell: Spell;
  /** The id of something in Azure. */
  spellId: (id: string) => string;
}

const ID = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/.+\/./i;
/** These stand by themselves, with an empty line around them. */
const APART = new Set(['body', 'depends_on']);

const INDENT = '  ';
/** A list stays on one line up to here. */
const SHORT = 80;

const isBlock = (item: Item): item is Block => 'body' in item;

/** `name = value` lines, with `=` below each other as far as values of one line follow each other. */
function aligned(
  pairs: readonly (readonly [string, string])[],
  indent: string,
): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < pairs.length) {
    let to = from;
    while (to < pairs.length && !pairs[to][1].includes('\n')) to += 1;
    const width = Math.max(
      ...pairs.slice(from, to).map(([name]) => [...name].length),
    );
    for (const [name, value] of pairs.slice(from, to)) {
      const gap = ' '.repeat(width - [...name].length);
      lines.push(`${indent}${name}${gap} = ${value}`);
    }
    if (to < pairs.length) lines.push(`${indent}${pairs[to].join(' = ')}`);
    from = to + 1;
  }
  return lines;
}

/** Writes values and blocks as `terraform fmt` does. @internal */
export class HclPrinter {
  readonly #speller: Speller;

  constructor(speller: Speller) {
    this.#speller = speller;
  }

  /** The blocks of a file, one below the other; what is said of several of them is said once. */
  file(blocks: readonly Block[]): string {
    const told = new Set<string>();
    const texts = blocks.map(({ comment = '', ...one }) => {
      const isNew = !told.has(comment);
      told.add(comment);
      return this.#block({ ...one, ...(isNew && { comment }) }, '');
    });
    return `${texts.join('\n\n')}\n`;
  }

  /** A value at a depth. */
  value(value: Value, indent = ''): string {
    if (value instanceof Expression) return this.#speller.spell(value);
    if (typeof value === 'string') {
      return ID.test(value) ? this.#speller.spellId(value) : quoted(value);
    }
    if (Array.isArray(value)) return this.#list(value, indent);
    if (isObject(value)) return this.#object(value, indent);
    return String(value);
  }

  #list(items: readonly Value[], indent: string): string {
    const inner = indent + INDENT;
    const each = items.map(item => this.#item(item, inner));
    const line = `[${each.join(', ')}]`;
    if (!line.includes('\n') && line.length <= SHORT) return line;
    return `[\n${each.map(text => `${inner}${text},\n`).join('')}${indent}]`;
  }

  /** An item of a list; an object with one value stays on its line. */
  #item(item: Value, indent: string): string {
    const text = this.value(item, indent);
    const [, only] = /^\{\n *([^\n]*)\n *\}$/.exec(text) ?? [];
    return only === undefined ? text : `{ ${only} }`;
  }

  #object(value: { readonly [key: string]: Value }, indent: string): string {
    const inner = indent + INDENT;
    const pairs = Object.entries(value).map(
      ([key, item]) => [keyText(key), this.value(item, inner)] as const,
    );
    if (pairs.length === 0) return '{}';
    return `{\n${aligned(pairs, inner).join('\n')}\n${indent}}`;
  }

  #block({ type, labels, body, comment }: Block, indent: string): string {
    const head = [type, ...labels.map(quoted)].join(' ');
    const above = comment ? `${indent}# ${commentLine(comment)}\n` : '';
    if (body.length === 0) return `${above}${indent}${head} {}`;
    const inside = this.#body(body, indent + INDENT);
    return `${above}${indent}${head} {\n${inside}\n${indent}}`;
  }

  /** Attributes together, with an empty line around what spans several lines. */
  #body(items: readonly Item[], indent: string): string {
    const parts: string[] = [];
    let run: (readonly [string, string])[] = [];
    const close = () => {
      if (run.length) parts.push(aligned(run, indent).join('\n'));
      run = [];
    };
    for (const item of items) {
      if (isBlock(item)) {
        close();
        parts.push(this.#block(item, indent));
        continue;
      }
      const pair = this.#attribute(item, indent);
      if (APART.has(item.name)) close();
      run.push(pair);
      if (APART.has(item.name)) close();
    }
    close();
    return parts.join('\n\n');
  }

  #attribute({ name, value }: Attribute, indent: string) {
    return [name, this.value(value, indent)] as const;
  }
}
