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
import { Labels, labelWords } from './labels';

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
const MOST_LETTERS = 60;

const keyOf = ({ subscriptionId, resourceGroup }: Place) =>
  `${subscriptionId}/${resourceGroup}`.toLowerCase();

/** Words for what an id names: its kind and its name. */
function wordsOf(id: string): string {
  const [kind, name] = id.split('/').slice(-2);
  const words = labelWords('', `${kind.replace(/s$/, '')} ${name}`).slice(
    0,
    MOST_LETTERS,
  );
  return /^[a-z]/.test(words) ? words : `id_${words}`;
}

const groupWords = (name: string) => {
  const words = labelWords('', name);
  return /^[a-z]/.test(words) ? words : `group_${words}`;
};

/** Where things are found in the files: each resource, group, variable and id by its address. @internal */
export class Addresses {
  readonly #forms: ReadonlyMap<BlueprintResource, Form>;
  readonly #labels = new Labels('variable', KEPT);
  readonly #variables: ReadonlyMap<string, string>;
  readonly #own = new Map<BlueprintResource, [type: string, label: string]>();
  readonly #groups = new Map<string, { label: string; name: string }>();
  readonly #ids = new Map<string, { label: string; id: string }>();
  #asksTenant = false;

  constructor(
    { place, parameters }: Blueprint,
    forms: ReadonlyMap<BlueprintResource, Form>,
  ) {
    this.#forms = forms;
    this.#variables = new Map(
      parameters.map(({ name }) => [name, this.label('variable', name)]),
    );
    for (const [resource, form] of forms) {
      if (form.as === 'inside') continue;
      const type = form.as === 'azapi' ? 'azapi_resource' : form.said.type;
      this.#own.set(resource, [
        type,
        this.label(type, labelWords(type, resource.symbol)),
      ]);
    }
    this.#groups.set(keyOf(place), {
      label: this.label('group', 'workspace'),
      name: place.resourceGroup,
    });
  }

  /** A label that no other of its kind has. */
  label(kind: string, words: string): string {
    return this.#labels.label(kind, words);
  }

  /** The name of the variable of a parameter. */
  variable(parameter: string): string {
    return this.#variables.get(parameter)!;
  }

  /** The type and label of a resource that these files make. */
  labelsOf(resource: BlueprintResource): readonly [string, string] {
    return this.#own.get(resource)!;
  }

  /** `type.label` of a resource; `undefined` where these files do not make it. */
  of(resource: BlueprintResource): string | undefined {
    const form = this.#forms.get(resource);
    if (form?.as === 'inside') return this.of(form.of);
    return this.#own.get(resource)?.join('.');
  }

  /** The groups that were asked for so far, by their labels. */
  get groups(): { label: string; name: string }[] {
    return [...this.#groups.values()];
  }

  /** The ids that were asked for so far and that these files do not make. */
  get ids(): { label: string; id: string }[] {
    return [...this.#ids.values()];
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
      return address ? `${address}.id` : this.spellId(resource.id);
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

  /** The id of what stands elsewhere: it has one place in the files, whoever names it. */
  spellId = (id: string): string => {
    const known = this.#ids.get(id) ?? {
      label: this.label('local', `${wordsOf(id)} id`),
      id,
    };
    this.#ids.set(id, known);
    return `local.${known.label}`;
  };

  #group(place: Place): string {
    const key = keyOf(place);
    const known = this.#groups.get(key) ?? {
      label: this.label('group', groupWords(place.resourceGroup)),
      name: place.resourceGroup,
    };
    this.#groups.set(key, known);
    return known.label;
  }

  #output(output: OutputOf): string {
    const { resource, path } = output;
    const form = this.#forms.get(resource);
    const argument = outputArgument(
      form?.as === 'azurerm' ? form.said.type : '',
      output,
    );
    const words = path.map(step =>
      typeof step === 'number' ? `[${step}]` : `.${step}`,
    );
    return argument
      ? `${this.of(resource)}.${argument}`
      : `${this.of(resource)}.output${words.join('')}`;
  }
}
