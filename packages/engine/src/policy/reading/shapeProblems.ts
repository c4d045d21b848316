import { z } from 'zod';
import { pointer } from '../../model/pointer';
import { noSuchSetting, PolicyProblem } from './problem';

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return issue.expected === 'record' ? 'object' : issue.expected;
    case 'invalid_union':
      return issue.message;
    default:
      return `another value (${issue.message})`;
  }
}

/** What is wrong with the shape of a policy, each place of it once. @internal */
export function shapeProblems(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): PolicyProblem[] {
  return issues.flatMap(issue => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => noSuchSetting(pointer(...path, key)));
    }
    const found = at(value, issue.path);
    return [
      {
        pointer: pointer(...path),
        message: found === undefined ? 'it is missing' : `got ${shown(found)}`,
        expected: expectedOf(issue),
        fix: found === undefined ? 'add it' : 'correct it',
      },
    ];
  });
}
