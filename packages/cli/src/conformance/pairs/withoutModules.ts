type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const propertiesOf = (resource: unknown): Json =>
  isObject(resource) && isObject(resource.properties)
    ? resource.properties
    : {};

/**
 * A compiled template without what stands in it of modules that the Bicep file
 * only links to, so that both hold the same; and how many those are.
 */
export function withoutModules(
  compiled: unknown,
  lowered: unknown,
): { template: unknown; modules: number } {
  const resources = isObject(compiled) ? compiled.resources : undefined;
  const own = isObject(lowered) ? lowered.resources : undefined;
  if (!isObject(compiled) || !isObject(resources) || !isObject(own)) {
    return { template: compiled, modules: 0 };
  }
  let modules = 0;
  const kept: Json = {};
  for (const [name, resource] of Object.entries(resources)) {
    const theirs = propertiesOf(resource);
    const ours = propertiesOf(own[name]);
    kept[name] = resource;
    if (!isObject(resource) || !theirs.template) continue;
    const { template, ...rest } = theirs;
    if (ours.templateLink) {
      modules += 1;
      const properties = { ...rest, templateLink: ours.templateLink };
      kept[name] = { ...resource, properties };
    } else {
      const inner = withoutModules(template, ours.template);
      modules += inner.modules;
      const properties = { ...theirs, template: inner.template };
      kept[name] = { ...resource, properties };
    }
  }
  return { template: { ...compiled, resources: kept }, modules };
}
