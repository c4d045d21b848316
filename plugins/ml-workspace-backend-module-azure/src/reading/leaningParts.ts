import { JsonObject } from '@backstage/types';
import { isAzureCallError } from '../client/AzureCallError';
import { Answers } from './Answers';
import { idOf, idsAt, listAt, parentOf, textAt } from './armIds';
import { Bulk } from './bulk';
import { Finder } from './Finder';
import { leaningsWithPointers } from './leanings';

/** Adds what a workspace leans on, with the ways to it. */
export async function readLeanings(
  workspace: JsonObject,
  bulk: Bulk,
  finder: Finder,
  answers: Answers,
): Promise<void> {
  const leanings = leaningsWithPointers(workspace);
  for (const { id, pointer } of leanings) {
    const found = await finder.find(id);
    if (isAzureCallError(found)) {
      answers.missed(id, found, [pointer]);
      continue;
    }
    answers.add(found);
    await addScopes(found, finder, answers);
  }
  for (const id of [idOf(workspace), ...leanings.map(one => one.id)]) {
    answers.add(...bulk.endpointsTo(id));
    await addPerimeters(id, bulk, finder, answers);
  }
  if (bulk.cut.has('network')) {
    answers.gaps.push({
      pointers: leanings.map(({ pointer }) => pointer),
      reason: 'not all private endpoints were read',
      scope: idOf(workspace),
    });
  }
  if (bulk.cut.has('networkRules')) {
    answers.gaps.push({
      pointers: ['/resources'],
      reason: 'not all network security perimeters were read',
      scope: idOf(workspace),
    });
  }
}

/** Adds the private link scopes that monitoring says it stands in. */
async function addScopes(
  component: JsonObject,
  finder: Finder,
  answers: Answers,
): Promise<void> {
  const scoped = idsAt(
    listAt(component, 'properties', 'PrivateLinkScopedResources'),
    'ResourceId',
  );
  for (const id of scoped) {
    for (const part of [parentOf(id), id]) {
      const found = await finder.find(part);
      if (isAzureCallError(found)) {
        answers.missed(part, found, ['/resources/monitoring']);
      } else answers.add(found);
    }
  }
}

/** Adds the perimeters that a resource is put into, with what they let in. */
async function addPerimeters(
  id: string,
  bulk: Bulk,
  finder: Finder,
  answers: Answers,
): Promise<void> {
  for (const association of bulk.associationsOf(id)) {
    answers.add(association);
    const profile = textAt(association, 'properties', 'profile', 'id');
    if (!profile) continue;
    const found = await finder.find(profile);
    if (isAzureCallError(found)) answers.missed(profile, found, ['/resources']);
    else answers.add(found, ...bulk.below(profile));
  }
}
