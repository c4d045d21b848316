import { Limits, MAX_RESULT } from './limits';
import { Part, Unresolved, Value } from './value';

const MAX_PARTS = 200;

/** Puts texts together; open stretches stay open. `undefined` for what is no text or too long. @internal */
export function joined(
  values: readonly Value[],
  limits: Limits,
): string | Unresolved | undefined {
  const parts: Part[] = [];
  let length = 0;
  const add = (part: Part) => {
    const last = parts[parts.length - 1];
    if (typeof part === 'string' && typeof last === 'string') {
      parts[parts.length - 1] = last + part;
    } else if (part !== '') parts.push(part);
  };
  for (const value of values) {
    if (value instanceof Unresolved) value.parts.forEach(add);
    else if (typeof value === 'string') add(value);
    else if (typeof value === 'number') add(String(value));
    else if (typeof value === 'boolean') add(value ? 'True' : 'False');
    else return undefined;
    length += typeof value === 'string' ? value.length : 1;
    if (length > MAX_RESULT || parts.length > MAX_PARTS) return undefined;
  }
  const total = parts.reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? part.length : 1),
    0,
  );
  if (total > MAX_RESULT) return undefined;
  if (parts.every(part => typeof part === 'string')) return parts.join('');
  const whole = Unresolved.join(parts);
  const text = limits.rendered(whole.text);
  return text === whole.text ? whole : Unresolved.of(text);
}

/** `format('{0}-{1:D2}', …)`; formats beyond the plain one are left open. @internal */
export function formatted(
  args: readonly Value[],
  limits: Limits,
): string | Unresolved | undefined {
  const [pattern, ...values] = args;
  if (typeof pattern !== 'string') return undefined;
  const pieces: Value[] = [];
  let from = 0;
  for (const match of pattern.matchAll(/\{\{|\}\}|\{(\d{1,3})(:[^}]*)?\}/g)) {
    pieces.push(pattern.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] === undefined) pieces.push(match[0][0]);
    else if (match[2] !== undefined) return undefined;
    else {
      const value = values[Number(match[1])];
      if (value === undefined) return undefined;
      pieces.push(value);
    }
  }
  pieces.push(pattern.slice(from));
  return joined(pieces, limits);
}
