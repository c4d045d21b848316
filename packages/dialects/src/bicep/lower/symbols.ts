import {
  Expression,
  ImportStatement,
  ModuleStatement,
  ResourceStatement,
  Statement,
} from '../syntax/tree';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/** A resource that a file declares, and the one whose body it stands in. @internal */
export interface ResourceSymbol {
  kind: 'resource';
  /** How the template calls it. */
  symbol: string;
  statement: ResourceStatement;
  within?: ResourceSymbol;
}

/** A module that a file declares. @internal */
export interface ModuleSymbol {
  kind: 'module';
  symbol: string;
  statement: ModuleStatement;
}

/** What a name stands for in a file. @internal */
export type FileSymbol =
  | ResourceSymbol
  | ModuleSymbol
  | { kind: 'param'; statement: Of<'param'> }
  | { kind: 'var'; statement: Of<'var'> }
  | { kind: 'func'; statement: Of<'func'> }
  | { kind: 'type'; statement: Of<'type'> }
  | { kind: 'imported'; from: string; name: string }
  | { kind: 'namespace'; from: string };

/** What the body of a resource or module comes to, apart from its loop and condition. @internal */
export interface Body {
  loop?: Extract<Expression, { kind: 'for' }>;
  condition?: Expression;
  inner: Expression;
}

/** Takes a body apart. @internal */
export function bodyOf(written: Expression): Body {
  const loop = written.kind === 'for' ? written : undefined;
  const rest = loop ? loop.body : written;
  return rest.kind === 'if'
    ? { loop, condition: rest.condition, inner: rest.body }
    : { loop, inner: rest };
}

/** The resources of a body, declared inside it. @internal */
export function nestedOf(resource: ResourceSymbol): ResourceSymbol[] {
  const { inner } = bodyOf(resource.statement.body);
  if (inner.kind !== 'object') return [];
  return inner.resources.map(statement => ({
    kind: 'resource',
    symbol: `${resource.symbol}::${statement.name}`,
    statement,
    within: resource,
  }));
}

function symbolsOfImport(statement: ImportStatement): [string, FileSymbol][] {
  const [from] = statement.from.pieces;
  if (statement.as !== undefined) {
    return [[statement.as, { kind: 'namespace', from }]];
  }
  return (statement.items ?? []).map(({ name, as }) => [
    as,
    { kind: 'imported', from, name },
  ]);
}

function symbolsOf(statement: Statement): [string, FileSymbol][] {
  switch (statement.kind) {
    case 'param':
      return [[statement.name, { kind: 'param', statement }]];
    case 'var':
      return [[statement.name, { kind: 'var', statement }]];
    case 'func':
      return [[statement.name, { kind: 'func', statement }]];
    case 'type':
      return [[statement.name, { kind: 'type', statement }]];
    case 'resource':
    case 'module':
      return [
        [
          statement.name,
          {
            kind: statement.kind,
            symbol: statement.name,
            statement,
          } as ResourceSymbol | ModuleSymbol,
        ],
      ];
    case 'import':
      return symbolsOfImport(statement);
    default:
      return [];
  }
}

/** Every name of a file. @internal */
export const symbolsIn = (
  statements: readonly Statement[],
): Map<string, FileSymbol> => new Map(statements.flatMap(symbolsOf));
