import {
  Blueprint,
  BlueprintResource,
  Expression,
  IdOf,
  OutputOf,
  ParameterOf,
  Place,
  TenantOfDeployment,
} from '../blueprint';
import { Code, GroupOf, NameOf } from './code';
import { Form, outputArgument } from './forms';
import { quoted } from './hcl';
import { Labels, snake } from './labels';

/** Names that Terraform keeps for itself, and those that every configuration here has. */
const KEPT = [
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'lifecycle',
  'depends_on',
  'locals',
  'subscription_id',
  'location',
  'tags',
];

const keyOf = ({ subscriptionId, resourceGroup }: Place) =>
  `${subscriptionId}/${resourceGroup}`.toLowerCase();

/** Where things are found in the files: each resource, group and variable by its address. @internal */
export class Addresses {
  readonly #forms: ReadonlyMap<BlueprintResource, Form>;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #groups = new Map<string, { label: string; name: string }>();
  #asksTenant = false;

  constructor(
    { place, parameters }: Blueprint,
    forms: ReadonlyMap<BlueprintResource, Form>,
  ) {
    this.#forms = forms;
    const labels = new Labels(KEPT.map(name => `variable ${name}`));
    this.#variables = new Map(
      parameters.map(({ name }) => [name, labels.label('variable', name)]),
    );
    this.#groups.set(keyOf(place), {
      label: 'workspace',
      name: place.resourceGroup,
    });
  }

  /** The name of the variable of a parameter. */
  variable(parameter: string): string {
    return this.#variables.get(parameter)!;
  }

  /** `type.label` of a resource; `undefined` where these files do not make it. */
  of(resource: BlueprintResource): string | undefined {
    const form = this.#forms.get(resource);
    if (form?.as === 'inside') return this.of(form.of);
    if (!form) return undefined;
    const type = form.as === 'azapi' ? 'azapi_resource' : form.said.type;
    return `${type}.${snake(resource.symbol)}`;
  }

  /** The groups that were asked for so far, by their labels. */
  get groups(): { label: string; name: string }[] {
    return [...this.#groups.values()];
  }

  /** Whether the tenant was asked for so far. */
  get asksTenant(): boolean {
    return this.#asksTenant;
  }

  /** What an expression is in these files. */
  spell = (expression: Expression): string => {
    if (expression instanceof Code) return expression.text;
    if (expression instanceof IdOf) {
      const { resource } = expression;
      const address = this.of(resource);
      return address ? `${address}.id` : quoted(resource.id);
    }
    if (expression instanceof NameOf) {
      const { resource } = expression;
      const address = this.of(resource);
      return address ? `${address}.name` : quoted(resource.name);
    }
    if (expression instanceof GroupOf) {
      const { place, attribute } = expression;
      return `data.azurerm_resource_group.${this.#group(place)}.${attribute}`;
    }
    if (expression instanceof ParameterOf) {
      return `var.${this.variable(expression.parameter.name)}`;
    }
    if (expression instanceof TenantOfDeployment) {
      this.#asksTenant = true;
      return 'data.azurerm_client_config.current.tenant_id';
    }
    if (expression instanceof OutputOf) return this.#output(expression);
    throw new Error('This expression has no form in Terraform');
  };

  #group(place: Place): string {
    const key = keyOf(place);
    const known = this.#groups.get(key);
    if (known) return known.label;
    const labels = new Labels(this.groups.map(({ label }) => `g ${label}`));
    const label = labels.label('g', `group ${place.resourceGroup}`);
    this.#groups.set(key, { label, name: place.resourceGroup });
    return label;
  }

  #output(output: OutputOf): string {
    const { resource, path } = output;
    const form = this.#forms.get(resource);
    const argument =
      form?.as === 'azurerm'
        ? outputArgument(form.said.type, output)
        : outputArgument('', output);
    const words = path.map(step =>
      typeof step === 'number' ? `[${step}]` : `.${step}`,
    );
    return argument
      ? `${this.of(resource)}.${argument}`
      : `${this.of(resource)}.output${words.join('')}`;
  }
}
