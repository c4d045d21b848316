/** A stretch of the source, by its offsets. @internal */
export interface Span {
  start: number;
  end: number;
}

/** A text with `holes.length + 1` literal pieces around what is interpolated. @internal */
export interface TextExpression extends Span {
  kind: 'text';
  pieces: string[];
  holes: Expression[];
}

/** `...value` in an object or an array. @internal */
export interface Spread extends Span {
  kind: 'spread';
  value: Expression;
}

/** One `key: value` of an object. @internal */
export interface Property extends Span {
  kind: 'property';
  key: TextExpression;
  value: Expression;
}

/** An object; the body of a resource may hold further resources. @internal */
export interface ObjectExpression extends Span {
  kind: 'object';
  members: (Property | Spread)[];
  resources: ResourceStatement[];
}

/** `[for item, index in list: body]`. @internal */
export interface ForExpression extends Span {
  kind: 'for';
  item: string;
  index?: string;
  list: Expression;
  body: Expression;
}

/** `if (condition) body`, which only stands where a resource or module has its body. @internal */
export interface IfExpression extends Span {
  kind: 'if';
  condition: Expression;
  body: Expression;
}

/** An expression of the language. @internal */
export type Expression =
  | TextExpression
  | (Span & { kind: 'number'; value: number })
  | (Span & { kind: 'boolean'; value: boolean })
  | (Span & { kind: 'null' })
  | (Span & { kind: 'name'; name: string })
  | (Span & { kind: 'array'; items: (Expression | Spread)[] })
  | ObjectExpression
  | ForExpression
  | IfExpression
  | (Span & { kind: 'unary'; operator: string; value: Expression })
  | (Span & {
      kind: 'binary';
      operator: string;
      left: Expression;
      right: Expression;
    })
  | (Span & {
      kind: 'choice';
      condition: Expression;
      yes: Expression;
      no: Expression;
    })
  | (Span & { kind: 'lambda'; names: string[]; body: Expression })
  | (Span & {
      kind: 'call';
      /** What the function is called on: a namespace or a resource. */
      on?: Expression;
      name: string;
      args: Expression[];
    })
  | (Span & {
      kind: 'member';
      of: Expression;
      /** A name, or what stands in brackets. */
      key: string | Expression;
      safe: boolean;
      /** Counted from the end, the last being the first. */
      fromEnd?: boolean;
    })
  | (Span & { kind: 'nested'; of: Expression; name: string })
  /** `value!`: surely not null. */
  | (Span & { kind: 'surely'; value: Expression });

/** A type, of which only matters whether it takes null. @internal */
export interface TypeText extends Span {
  nullable: boolean;
  /** The name it consists of, where it is nothing else. */
  name?: string;
}

/** `@name(args)` before a statement. @internal */
export interface Decorator extends Span {
  name: string;
  args: Expression[];
}

interface Declared extends Span {
  decorators: Decorator[];
}

/** A resource, at the top or inside the body of another. @internal */
export interface ResourceStatement extends Declared {
  kind: 'resource';
  name: string;
  type: TextExpression;
  existing: boolean;
  body: Expression;
}

/** A module. @internal */
export interface ModuleStatement extends Declared {
  kind: 'module';
  name: string;
  path: TextExpression;
  body: Expression;
}

/** What is imported from a file; `items` are absent for all under a name. @internal */
export interface ImportStatement extends Declared {
  kind: 'import';
  from: TextExpression;
  items?: { name: string; as: string }[];
  as?: string;
}

/** A statement of a Bicep or parameters file. @internal */
export type Statement =
  | (Declared & {
      kind: 'param';
      name: string;
      /** Absent in a parameters file. */
      type?: TypeText;
      value?: Expression;
    })
  | (Declared & { kind: 'var'; name: string; value: Expression })
  | (Declared & { kind: 'output'; name: string; value: Expression })
  | (Declared & { kind: 'type'; name: string; type: TypeText })
  | (Declared & {
      kind: 'func';
      name: string;
      params: string[];
      body: Expression;
    })
  | ResourceStatement
  | ModuleStatement
  | ImportStatement
  | (Declared & { kind: 'targetScope'; value: Expression })
  | (Declared & { kind: 'using'; path?: TextExpression })
  | (Declared & { kind: 'extends'; path: TextExpression })
  /** What states nothing that is deployed: metadata, an extension, a test. */
  | (Declared & { kind: 'other'; word: string });
