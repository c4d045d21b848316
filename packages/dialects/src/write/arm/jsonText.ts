import { withoutHidden } from '../escaped';
import { Json } from './armValue';

/** One character as JSON writes it by number. */
const byNumber = (character: string) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** JSON in which no character is hidden; none can stand but in a text. @internal */
export const jsonText = (value: Json) =>
  `${JSON.stringify(value, undefined, 2)
    .split('\n')
    .map(line => withoutHidden(line, byNumber))
    .join('\n')}\n`;
