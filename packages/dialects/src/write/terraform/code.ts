import { BlueprintResource, Expression, Place } from '../blueprint';

/** An expression that is written as it stands. @internal */
export class Code extends Expression {
  constructor(readonly text: string) {
    super();
  }
}

/** The name of a resource. @internal */
export class NameOf extends Expression {
  constructor(readonly resource: BlueprintResource) {
    super();
  }
}

/** A resource group, by its `name` or its `id`. @internal */
export class GroupOf extends Expression {
  constructor(readonly place: Place, readonly attribute: 'name' | 'id') {
    super();
  }
}
