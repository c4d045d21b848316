import { addressFunctions } from './functions/addresses';
import { collectionFunctions } from './functions/collections';
import { conversionFunctions } from './functions/conversions';
import { logicFunctions } from './functions/logic';
import { numberFunctions } from './functions/numbers';
import { resourceIdFunctions } from './functions/resourceIds';
import { TemplateFunction } from './functions/templateFunction';
import { textFunctions } from './functions/texts';

/** The functions whose answer depends on their arguments alone, by lower-cased name. @internal */
export const FUNCTIONS: ReadonlyMap<string, TemplateFunction> = new Map(
  [
    logicFunctions,
    textFunctions,
    conversionFunctions,
    numberFunctions,
    collectionFunctions,
    resourceIdFunctions,
    addressFunctions,
  ].flatMap(table => Object.entries(table)),
);
