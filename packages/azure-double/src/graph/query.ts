/** A place in a row: `properties.changeAttributes.timestamp`. */
export interface Path {
  path: string[];
  /** A conversion around it. */
  as?: 'text' | 'lower' | 'moment';
}

export type Literal =
  | { value: string | number | boolean }
  | { moment: number }
  | { agoMs: number };

export type Operator =
  | '=='
  | '!='
  | '=~'
  | '!~'
  | '>'
  | '>='
  | '<'
  | '<='
  | 'in'
  | 'in~'
  | 'startswith';

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { left: Path; operator: Operator; right: Literal[] };

export interface Column {
  name: string;
  from: Path;
}

export interface Order {
  by: Path;
  isDescending: boolean;
}

/** A query of the family that a reader sends. */
export interface Query {
  table: string;
  where: Condition[];
  /** Columns that are computed before others see them. */
  extend: Column[];
  /** All columns where it is absent. */
  project?: Column[];
  order?: Order[];
  limit?: number;
}
