import { ofValues, Rewrite } from './rewrite';
import { reversedKeys, reversedResources } from './walk';

/** Comments between the lines of JSON, as Azure takes them. */
const comments: Rewrite = {
  title: 'comments',
  apply: ({ format, dialect = 'arm', values }) =>
    format === 'json' && ['arm', 'azml-yaml'].includes(dialect)
      ? JSON.stringify(values[0], undefined, 2)
          .split('\n')
          .map(line => `// remark: "{[\n${line} /* "}] */`)
          .join('\n')
      : undefined,
};

/** Terraform plans, entities, and JSON as such. */
export const JSON_REWRITES: Rewrite[] = [
  comments,
  ofValues(
    ['terraform-plan', 'catalog-entity'],
    'keys in another order',
    reversedKeys,
  ),
  ofValues(['terraform-plan'], 'resources in another order', reversedResources),
];
