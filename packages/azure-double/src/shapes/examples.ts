import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzureDouble } from '../azureDouble';
import type { ArmDocument } from '../world/document';
import { inner, isJson } from '../world/document';
import { contradictions, shapeOf } from './shapeOf';

/** An official example of a GET: the one resource, or the list, that it answers. */
function answered(file: string): ArmDocument[] {
  const example: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const body = inner(example, 'responses', '200', 'body');
  const list = inner(body, 'value');
  const documents = Array.isArray(list) ? list : [body];
  return documents.filter(
    (one): one is ArmDocument =>
      isJson(one) && typeof one.id === 'string' && typeof one.type === 'string',
  );
}

/** All examples of a folder and those below it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name));

/**
 * Compares the resources of a folder of official examples with those that a double
 * makes: by type, every path that both have has the same kind of value. Gives how
 * many were compared, and what is different.
 */
export async function compareExamples(
  folder: string,
): Promise<{ compared: number; different: string[] }> {
  const double = await AzureDouble.start({ tls: false });
  const own = new Map<string, Map<string, string>>();
  for (const document of double.state.store.all()) {
    const type = document.type.toLowerCase();
    const known = own.get(type) ?? new Map<string, string>();
    own.set(type, new Map([...known, ...shapeOf(document)]));
  }
  await double.close();
  const different: string[] = [];
  let compared = 0;
  for (const file of filesIn(folder)) {
    for (const document of answered(file)) {
      const known = own.get(document.type.toLowerCase());
      if (!known) continue;
      compared += 1;
      different.push(
        ...contradictions(shapeOf(document), known).map(
          one => `${file}: ${one}`,
        ),
      );
    }
  }
  return { compared, different };
}
