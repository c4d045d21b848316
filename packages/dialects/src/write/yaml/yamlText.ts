import { Document, Scalar, visit } from 'yaml';
import { withoutHidden } from '../escaped';

/** Words that YAML of some version takes for something else than a text. */
const NO_TEXT = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** What is a plain word in every version of YAML. */
const PLAIN = /^\$?[a-z]+([_-][a-z]+)*$/i;

const unicode = (character: string): string => {
  const point = character.codePointAt(0)!;
  return point > 0xffff
    ? `\\U${point.toString(16).padStart(8, '0')}`
    : `\\u${point.toString(16).padStart(4, '0')}`;
};

const isHidden = (text: string) => withoutHidden(text, () => '') !== text;

function styleOf(text: string): Scalar.Type {
  if (isHidden(text)) return 'QUOTE_DOUBLE';
  return PLAIN.test(text) && !NO_TEXT.test(text) ? 'PLAIN' : 'QUOTE_SINGLE';
}

/**
 * A value as YAML. Every text but a plain word is quoted, so that no version of
 * YAML takes it for a number, a date, an alias or a tag; what nobody would see is
 * written by its number.
 *
 * @internal
 */
export function yamlText(value: unknown, comment: string): string {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  document.commentBefore = comment.replace(/^/gm, ' ');
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .split('\n')
    .map(line => withoutHidden(line, unicode))
    .join('\n');
}
