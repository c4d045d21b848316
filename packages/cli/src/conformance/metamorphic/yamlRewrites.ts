import {
  Document,
  isCollection,
  isPair,
  isScalar,
  parseAllDocuments,
  Scalar,
  visit,
} from 'yaml';
import { ofValues, Rewrite, Source } from './rewrite';
import {
  isJson,
  Json,
  mapped,
  recased,
  renamed,
  reversedKeys,
  reversedResources,
} from './walk';

/** Names that the author chose, and not Azure. */
const CHOSEN =
  /^(outbound_?rules|tags|user_?assigned_?identities|environment_?variables|properties)$/i;

/** Settings whose values Azure names, and takes in any case, with underscores or without. */
const NAMED_VALUES =
  /^(type|kind|public_network_access|egress_public_network_access|isolation_mode|firewall_sku|default_action|auth_mode)$/;

const keysAs = (spell: (key: string) => string) => (document: unknown) =>
  mapped(document, {
    object: (object, key) =>
      CHOSEN.test(key)
        ? object
        : renamed(object, name => (name.startsWith('$') ? name : spell(name))),
  });

const camel = (text: string) =>
  text.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const valuesAs = (spell: (value: string) => string) => (document: unknown) =>
  mapped(document, {
    leaf: (value, key) =>
      typeof value === 'string' && NAMED_VALUES.test(key)
        ? spell(value)
        : value,
  });

const snake = (text: string) =>
  text.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();

const booleansAsTexts = (document: unknown) =>
  mapped(document, {
    leaf: value =>
      typeof value === 'boolean' ? recased(String(value)) : value,
  });

const isRules = (key: string) => /^outbound_?rules$/i.test(key);

const withRules = (document: unknown, change: (rules: unknown) => unknown) =>
  mapped(document, {
    object: object =>
      Object.fromEntries(
        Object.entries(object).map(([key, item]) => [
          key,
          isRules(key) ? change(item) : item,
        ]),
      ),
  });

function rulesAsMap(document: unknown): unknown {
  const toMap = (rules: unknown): unknown => {
    if (!Array.isArray(rules) || !rules.length) return rules;
    const names = rules.map(rule => (isJson(rule) ? rule.name : undefined));
    const isNamed =
      names.every(name => typeof name === 'string') &&
      new Set(names).size === names.length;
    if (!isNamed) return rules;
    return Object.fromEntries(
      (rules as Json[]).map(({ name, ...rule }) => [name, rule]),
    );
  };
  return withRules(document, toMap);
}

function rulesAsList(document: unknown): unknown {
  return withRules(document, rules =>
    isJson(rules) && Object.values(rules).every(isJson)
      ? Object.entries(rules).map(([name, rule]) => ({
          name,
          ...(rule as Json),
        }))
      : rules,
  );
}

/** A rewrite of how a YAML file is written and not of what its values are. */
function ofWriting(
  title: string,
  change: (document: Document.Parsed) => void,
): Rewrite {
  return {
    title,
    apply({ text, format }: Source) {
      if (format !== 'yaml') return undefined;
      const documents = parseAllDocuments(text, {
        merge: true,
        logLevel: 'silent',
      });
      if (!Array.isArray(documents)) return undefined;
      const printed = (all: Document.Parsed[]) =>
        all.map(document => document.toString()).join('---\n');
      const before = printed(documents);
      documents.forEach(change);
      const after = printed(documents);
      return after === before ? undefined : after;
    },
  };
}

function comment(document: Document.Parsed): void {
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key)) pair.key.commentBefore = ' remark: "{[';
    },
  });
}

function quote(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.type = 'QUOTE_DOUBLE';
    },
  });
}

function flow(document: Document.Parsed): void {
  visit(document, {
    Collection(_, collection) {
      collection.flow = true;
    },
  });
}

/** Later values that are equal to an earlier one become aliases of it. */
function anchor(document: Document.Parsed): void {
  const first = new Map<unknown, Scalar>();
  visit(document, {
    Pair(_, pair) {
      const { value } = pair;
      if (!isPair(pair) || isCollection(value) || !isScalar(value)) return;
      const earlier = first.get(value.value);
      if (earlier) pair.value = document.createAlias(earlier, 'same');
      else first.set(value.value, value);
    },
  });
}

const AZML = ['azml-yaml'] as const;

/** Azure ML YAML, and YAML as such. */
export const YAML_REWRITES: Rewrite[] = [
  ofValues(AZML, 'keys in another order', reversedKeys),
  ofValues(AZML, 'rules in another order', reversedResources),
  ofValues(AZML, 'keys in camel case', keysAs(camel)),
  ofValues(AZML, 'keys in another case', keysAs(recased)),
  ofValues(AZML, 'values in another case', valuesAs(recased), {
    recases: true,
  }),
  ofValues(
    AZML,
    'values without underscores',
    valuesAs(text => text.replace(/_/g, '')),
    { recases: true },
  ),
  ofValues(AZML, 'values with underscores', valuesAs(snake), {
    recases: true,
  }),
  ofValues(AZML, 'booleans as texts', booleansAsTexts),
  ofValues(AZML, 'rules as a map', rulesAsMap),
  ofValues(AZML, 'rules as a list', rulesAsList),
  ofWriting('comments', comment),
  ofWriting('quotes', quote),
  ofWriting('flow style', flow),
  ofWriting('anchors', anchor),
];
