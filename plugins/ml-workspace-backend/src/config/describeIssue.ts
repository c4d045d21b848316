import { z } from 'zod';

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'unrecognized_keys':
      return 'there is no such setting; remove it or correct its name';
    default:
      return `expected another value (${issue.message})`;
  }
}

/**
 * Says of a configured value that does not fit its schema: the full key, what
 * was expected, and what was found.
 * @internal
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  root: string,
  value: unknown,
): string[] {
  const keyOf = (...path: PropertyKey[]) => [root, ...path].join('.');
  const expected = expectedOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => `${keyOf(...issue.path, key)}: ${expected}`);
  }
  const found = at(value, issue.path);
  const got =
    found === undefined ? 'but it is missing' : `got ${JSON.stringify(found)}`;
  return [`${keyOf(...issue.path)}: ${expected}, ${got}`];
}
