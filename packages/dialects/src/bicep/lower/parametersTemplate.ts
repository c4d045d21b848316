import { pathFrom } from '../paths';
import { Statement } from '../syntax/tree';
import { call, newObject, quoted } from './code';
import type { BicepSource } from './bicepSource';
import { NO_LOCALS } from './locals';
import { moduleTemplate } from './moduleTemplate';
import type { Program } from './program';
import { TemplateBuilder } from './templateBuilder';

type Param = Extract<Statement, { kind: 'param' }>;

/** The parameters files that one rests on, the nearest last, and it itself; `isWhole` where all were read. */
function chainOf(
  source: BicepSource,
  program: Program,
): { chain: BicepSource[]; isWhole: boolean } {
  const chain = [source];
  for (;;) {
    const base = chain[0].statements.find(
      (statement): statement is Extract<Statement, { kind: 'extends' }> =>
        statement.kind === 'extends',
    );
    if (!base) return { chain, isWhole: true };
    const read = program.bicep(pathFrom(chain[0].path, base.path.pieces[0]));
    if (!('source' in read) || chain.includes(read.source)) {
      return { chain, isWhole: false };
    }
    chain.unshift(read.source);
  }
}

/** The file that a parameters file is for. */
function usedBy(chain: readonly BicepSource[]): string | undefined {
  for (const { statements } of [...chain].reverse()) {
    for (const statement of statements) {
      if (statement.kind === 'using' && statement.path) {
        return statement.path.pieces[0];
      }
    }
  }
  return undefined;
}

/** What a parameters file may give that rests on one that is not read: anything. */
function unknownOf(template: Record<string, unknown> | undefined) {
  const unknown = newObject();
  for (const name of Object.keys((template?.parameters ?? {}) as object)) {
    unknown[name] = { value: `[${call('extended', quoted(name))}]` };
  }
  return unknown;
}

/**
 * Makes one deployment of a parameters file and the file that it names, so that
 * its values are worked out where its own variables and imports are known.
 * @internal
 */
export function parametersTemplate(
  source: BicepSource,
  program: Program,
): Record<string, unknown> {
  const builder = TemplateBuilder.create();
  const { chain, isWhole } = chainOf(source, program);
  const scopes = chain.map(file => program.scope(file, builder));
  const scope = scopes[scopes.length - 1];
  const deployment = newObject();
  const given = newObject();
  for (const each of scopes) {
    const params = each.source.statements.filter(
      (statement): statement is Param => statement.kind === 'param',
    );
    for (const { name, value, start } of params) {
      if (!value) continue;
      given[name] = { value: each.value(value, NO_LOCALS) };
      program.places.put(given, name, each.source, start);
      program.places.put(given[name] as object, 'value', each.source, start);
    }
  }
  deployment.type = 'Microsoft.Resources/deployments';
  deployment.apiVersion = '2025-04-01';
  deployment.name = 'main';
  const { properties, unread } = moduleTemplate(
    usedBy(chain) ?? 'none',
    scope,
    undefined,
    template => (isWhole ? given : { ...unknownOf(template), ...given }),
  );
  deployment.properties = properties;
  if (unread) program.leaveUnread(deployment, unread);
  builder.resources.main = deployment;
  program.places.put(builder.resources, 'main', source, 0);
  return builder.build();
}
