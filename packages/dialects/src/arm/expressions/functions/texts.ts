import { MAX_RESULT } from '../limits';
import { formatted, joined } from '../text';
import { Value } from '../value';
import { allSettled, TemplateFunction } from './templateFunction';

const onText =
  (
    answer: (text: string, rest: Value[]) => Value | undefined,
  ): TemplateFunction =>
  ([text, ...rest]) =>
    typeof text === 'string' ? answer(text, rest) : undefined;

const search =
  (answer: (text: string, sought: string) => Value): TemplateFunction =>
  ([text, sought]) =>
    typeof text === 'string' && typeof sought === 'string'
      ? answer(text.toLowerCase(), sought.toLowerCase())
      : undefined;

const substring = onText((text, [start, length]) => {
  if (typeof start !== 'number') return undefined;
  if (length !== undefined && typeof length !== 'number') return undefined;
  const end = length === undefined ? text.length : start + length;
  return start < 0 || end > text.length || end < start
    ? undefined
    : text.slice(start, end);
});

const split = onText((text, [by]) => {
  const marks = Array.isArray(by) ? by : [by];
  let pieces = [text];
  for (const mark of marks) {
    if (typeof mark !== 'string' || mark === '') return undefined;
    pieces = pieces.flatMap(piece => piece.split(mark));
  }
  return pieces;
});

const replaced = onText((text, [old, by]) => {
  if (typeof old !== 'string' || typeof by !== 'string') return undefined;
  if (old === '') return undefined;
  const pieces = text.split(old);
  const length = text.length + pieces.length * by.length;
  return length > MAX_RESULT ? undefined : pieces.join(by);
});

const padded = onText((text, [width, mark = ' ']) =>
  typeof width === 'number' && typeof mark === 'string' && width <= 1000
    ? text.padStart(width, mark)
    : undefined,
);

/** Texts. @internal */
export const textFunctions: Record<string, TemplateFunction> = {
  format: (args, { limits }) => formatted(args, limits),
  join: ([values, by], { limits }) => {
    if (!Array.isArray(values) || typeof by !== 'string') return undefined;
    return joined(
      values.flatMap((value, index) => (index === 0 ? [value] : [by, value])),
      limits,
    );
  },
  ...allSettled({
    tolower: onText(text => text.toLowerCase()),
    toupper: onText(text => text.toUpperCase()),
    trim: onText(text => text.trim()),
    substring,
    split,
    replace: replaced,
    padleft: padded,
    startswith: search((text, sought) => text.startsWith(sought)),
    endswith: search((text, sought) => text.endsWith(sought)),
    indexof: search((text, sought) => text.indexOf(sought)),
    lastindexof: search((text, sought) => text.lastIndexOf(sought)),
  }),
};
