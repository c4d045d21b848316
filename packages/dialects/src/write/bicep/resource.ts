import { AFTERWARDS } from '../afterwards';
import {
  BlueprintResource,
  IdOf,
  ResourceIdentity,
  pointedTo,
  withLater,
} from '../blueprint';
import { commentLine } from '../escaped';
import type { FileWriter } from './fileWriter';
import { Code, Entries, Entry, Syntax, declaration, printed } from './syntax';

const identityOf = (
  { type, userAssigned }: ResourceIdentity,
  idOf: (resource: BlueprintResource) => string,
): Syntax =>
  new Entries([
    ['type', type],
    ...(userAssigned.length
      ? [
          [
            'userAssignedIdentities',
            new Entries(
              userAssigned.map(one => [
                new Code(`'\${${idOf(one)}}'`),
                new Entries([]),
              ]),
            ),
          ] as Entry,
        ]
      : []),
  ]);

/** The tags of the files, with those of the resource's own over them. */
function tagsOf({ tags = {} }: BlueprintResource): Syntax {
  const own = Object.entries(tags);
  return new Code(
    own.length === 0 ? 'tags' : `union(tags, ${printed(new Entries(own))})`,
  );
}

/** What a resource has to wait for although nothing in it names that. */
function unnamed(resource: BlueprintResource): BlueprintResource[] {
  const named = pointedTo({ ...resource, dependsOn: [] });
  return resource.dependsOn.filter(
    (one, at, all) => !named.includes(one) && all.indexOf(one) === at,
  );
}

/** The properties, in which what Azure takes only afterwards hangs on whether the resource is there. */
function propertiesOf(
  { properties, later }: BlueprintResource,
  file: FileWriter,
): Entry[] {
  const then = later?.properties ?? {};
  const keys = new Set([...Object.keys(properties), ...Object.keys(then)]);
  return [...keys].map(key => {
    const now = properties[key];
    if (then[key] === undefined) return [key, file.value(now)];
    const otherwise = now === undefined ? 'null' : printed(file.value(now));
    return [
      key,
      new Code(
        `${AFTERWARDS.name} ? ${printed(file.value(then[key]))} : ${otherwise}`,
      ),
    ];
  });
}

/** One resource as a Bicep file declares it, with why it is there. @internal */
export function resourceText(
  given: BlueprintResource,
  file: FileWriter,
): string {
  const resource = withLater(given);
  const { parent, scope, location, sku, kind, identity } = resource;
  const waits = file.waitsFor(unnamed(resource));
  const entries: Entry[] = [];
  const put = (key: string, value: Syntax) => entries.push([key, value]);
  if (parent) put('parent', new Code(file.symbolOf(parent)));
  if (scope) put('scope', new Code(file.symbolOf(scope)));
  put('name', resource.name);
  if (location) {
    put('location', location === 'region' ? new Code('location') : location);
  }
  if (sku) put('sku', file.value(sku));
  if (kind) put('kind', kind);
  if (identity) {
    put(
      'identity',
      identityOf(identity, one => file.expression(new IdOf(one))),
    );
  }
  if (waits.length > 0) {
    put(
      'dependsOn',
      waits.map(symbol => new Code(symbol)),
    );
  }
  if (resource.takesTags) put('tags', tagsOf(resource));
  const properties = propertiesOf(given, file);
  if (properties.length > 0) put('properties', new Entries(properties));
  const frame = `resource ${resource.symbol} '${resource.type}@${resource.apiVersion}'`;
  return `// ${commentLine(resource.why)}\n${declaration(
    frame,
    new Entries(entries),
  )}`;
}
