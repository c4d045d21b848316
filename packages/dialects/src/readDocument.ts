import { ML_WORKSPACE_TYPE } from '@ringfence/engine';
import { DeployedTo, readArm } from './arm';
import { BicepTemplate, readBicep } from './bicep';
import { isPrintedByCli, readAzmlYaml } from './azml-yaml';
import { readEntity } from './entity';
import { isRecord } from './shared/sourceNode';
import { Reading } from './subject';
import {
  isTerraformConfiguration,
  isTerraformPlan,
  readTerraformConfiguration,
  readTerraformPlan,
  TerraformOptions,
} from './terraform';

/** The dialects that can be read. @public */
export type Dialect =
  | 'azml-yaml'
  | 'arm'
  | 'bicep'
  | 'terraform-plan'
  | 'terraform'
  | 'catalog-entity';

/** What is known of a document beside its content. @public */
export interface DocumentHints {
  /** What it was parsed from. Without it, the content alone decides. */
  format?: 'json' | 'yaml' | 'hcl' | 'bicep';
  /** A parsed ARM parameters file. */
  parameters?: unknown;
  /** Where ARM and Bicep are deployed; Terraform, the subscription of it. */
  deployedTo?: DeployedTo;
  /** Terraform: whether all files of the module are in it, and values of its variables. */
  terraform?: TerraformOptions;
}

/** A reading and the dialect it was made in; no dialect when nothing was recognised. @public */
export interface DocumentReading extends Reading {
  /** The one it was read in; absent for what is in none of them. */
  dialect?: Dialect;
}

/** What only ARM documents have at their top, an answer of its resource graph too. */
const isArm = (document: Record<string, unknown>) =>
  ['resources', 'properties', 'parameters', 'value', 'responses'].some(key =>
    Object.hasOwn(document, key),
  ) ||
  (Array.isArray(document.data) && Object.hasOwn(document, 'count'));

function dialectOf(document: unknown, { format }: DocumentHints): Dialect {
  if (format === 'hcl') return 'terraform';
  if (format === 'bicep') return 'bicep';
  if (isTerraformPlan(document)) return 'terraform-plan';
  if (isRecord(document)) {
    const { kind, spec } = document;
    if (
      typeof kind === 'string' &&
      kind.toLowerCase() === 'resource' &&
      isRecord(spec) &&
      spec.type === ML_WORKSPACE_TYPE
    ) {
      return 'catalog-entity';
    }
    if (!isArm(document) && isTerraformConfiguration(document)) {
      return 'terraform';
    }
  }
  const isOfCli = format === 'yaml' || isPrintedByCli(document);
  return isOfCli ? 'azml-yaml' : 'arm';
}

/**
 * Reads a parsed document of any dialect. Never throws on what a parser gives:
 * a document that is none of them has no subjects and no dialect.
 * @public
 */
export function readDocument(
  document: unknown,
  hints: DocumentHints = {},
): DocumentReading {
  const dialect = dialectOf(document, hints);
  const reading = readAs(dialect, document, hints);
  if (reading.subjects.length) return { ...reading, dialect };
  // JSON may hold what is usually YAML, and YAML what is usually JSON.
  const other = dialect === 'arm' ? 'azml-yaml' : 'arm';
  if (dialect !== 'arm' && dialect !== 'azml-yaml') return reading;
  const second = readAs(other, document, hints);
  return second.subjects.length ? { ...second, dialect: other } : reading;
}

function readAs(
  dialect: Dialect,
  document: unknown,
  { parameters, terraform, deployedTo }: DocumentHints,
): Reading {
  switch (dialect) {
    case 'azml-yaml':
      return readAzmlYaml(document);
    case 'bicep':
      return readBicep(document as BicepTemplate, { parameters, deployedTo });
    case 'terraform-plan':
      return readTerraformPlan(document);
    case 'terraform':
      return readTerraformConfiguration(document, {
        ...terraform,
        subscriptionId: deployedTo?.subscriptionId,
      });
    case 'catalog-entity':
      return readEntity(document);
    default:
      return readArm(document, { parameters, deployedTo });
  }
}
