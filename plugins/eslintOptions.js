// What holds for the sources of every plugin, beside what Backstage asks for.
// Tests may look at classes, since they have the one copy that made them.
const BUILT_IN =
  '/^(Error|TypeError|RangeError|SyntaxError|AggregateError|Array|Date|Map|Set|Promise|RegExp|URL|Uint8Array|Buffer|Element|HTMLElement|SVGElement|Node|Event|KeyboardEvent|MouseEvent)$/';

module.exports = {
  restrictedSrcSyntax: [
    {
      selector: `BinaryExpression[operator="instanceof"]:not([right.name=${BUILT_IN}])`,
      message:
        'Another copy of the package may have made it: recognise it by its name.',
    },
  ],
};
