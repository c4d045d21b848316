import { deployedResources } from '../../arm';
import type { Reading, Subject } from '../../subject';
import { BicepTemplate, lowerBicep, readBicep } from '..';

/** Files by their path from the folder of the first. */
export type Files = Record<string, string>;

/** Takes a file for its template; what it names is in `files`. */
export function lowered(
  text: string,
  files: Files = {},
  name = 'main.bicep',
): BicepTemplate {
  const answer = lowerBicep(name, text, path =>
    Object.hasOwn(files, path) ? { text: files[path] } : undefined,
  );
  if ('problem' in answer) {
    throw new Error(`${answer.problem.offset}: ${answer.problem.reason}`);
  }
  return answer;
}

/** Why a text is no Bicep. */
export function problemOf(text: string): { reason: string; offset: number } {
  const answer = lowerBicep('main.bicep', text);
  if (!('problem' in answer)) throw new Error('it is Bicep');
  return answer.problem;
}

export const read = (text: string, files: Files = {}, name?: string): Reading =>
  readBicep(lowered(text, files, name));

/** The only subject of a file. */
export function readOnly(
  text: string,
  files: Files = {},
  name?: string,
): Subject {
  const { subjects } = read(text, files, name);
  expect(subjects).toHaveLength(1);
  return subjects[0];
}

/** What the resources of a template come to, without what is only Bicep's. */
export const resourcesOf = (template: unknown): unknown =>
  JSON.parse(
    JSON.stringify(deployedResources(template), (key, value) =>
      ['apiVersion', 'copy', 'condition', 'dependsOn'].includes(key)
        ? undefined
        : value,
    ),
  );

/** The line on which a pointer stands, from 1. */
export function lineOf(bicep: BicepTemplate, pointer: string): string {
  const place = bicep.locate(pointer);
  if (!place) return 'nowhere';
  const line = place.text.slice(0, place.offset).split('\n').length;
  return `${place.path}:${line}`;
}

/** A workspace with these properties, one a line. */
export const workspace = (...properties: string[]): string =>
  [
    "resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {",
    "  name: 'mlw-one'",
    "  location: 'westeurope'",
    '  properties: {',
    ...properties.map(property => `    ${property}`),
    '  }',
    '}',
    '',
  ].join('\n');
