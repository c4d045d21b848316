import {
  BlueprintResource,
  Expression,
  IdOf,
  OutputOf,
  ParameterOf,
  TenantOfDeployment,
  Value,
  isObject,
} from '../blueprint';
import { Symbols } from '../blueprint/symbols';
import { Standing } from './standing';
import { Code, Entries, Syntax } from './syntax';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What Azure tells of a resource, by the symbol that stands for it. */
const memberCode = (symbol: string, path: readonly (string | number)[]) =>
  symbol +
  path
    .map(key =>
      typeof key === 'string' && NAME.test(key)
        ? `.${key}`
        : `[${typeof key === 'number' ? key : `'${key}'`}]`,
    )
    .join('');

/**
 * Writes what stands in one Bicep file: how it names its own resources, and how it
 * gets at what other files make.
 * @internal
 */
export abstract class FileWriter {
  readonly symbols: Symbols;
  readonly standing: Standing;
  readonly resources: readonly BlueprintResource[];

  constructor(resources: readonly BlueprintResource[], symbols: Symbols) {
    this.resources = resources;
    this.symbols = symbols;
    this.standing = new Standing(symbols);
  }

  /** How this file gets at a value of a resource that another file makes. */
  protected abstract foreign(value: IdOf | OutputOf): string;
  /** How this file calls a parameter. */
  abstract parameter(value: ParameterOf): string;
  /** The symbol of a resource, for what is a part or an extension of it. */
  abstract symbolOf(resource: BlueprintResource): string;
  /** The symbols of what stands for these resources, to wait for. */
  abstract waitsFor(resources: readonly BlueprintResource[]): string[];

  has(resource: BlueprintResource): boolean {
    return this.resources.includes(resource);
  }

  expression(value: Expression): string {
    if (value instanceof ParameterOf) return this.parameter(value);
    if (value instanceof TenantOfDeployment) return 'subscription().tenantId';
    if (value instanceof IdOf || value instanceof OutputOf) {
      const { resource } = value;
      if (!this.has(resource)) return this.foreign(value);
      return value instanceof IdOf
        ? `${resource.symbol}.id`
        : memberCode(resource.symbol, value.path);
    }
    throw new Error('This expression has no form in Bicep');
  }

  /** A value of the blueprint as this file writes it. */
  value(value: Value): Syntax {
    if (value instanceof Expression) return new Code(this.expression(value));
    if (typeof value === 'string') {
      const symbol = this.standing.symbolOf(value);
      return symbol === undefined ? value : new Code(`${symbol}.id`);
    }
    if (Array.isArray(value)) {
      return value.map((item: Value) => this.value(item));
    }
    if (isObject(value)) {
      return new Entries(
        Object.entries(value).map(([key, item]) => [key, this.value(item)]),
      );
    }
    return value as number | boolean;
  }
}
