import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Policy,
  PolicyTestCase,
  PolicyTestFile,
  WorkspaceIsolation,
  policyTestFileSchema,
  shippedPolicy,
  unknownReasons,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { dirname, isAbsolute, join } from 'node:path';
import { policyIn, readPolicyFile } from '../judge/policy';
import { Problem } from '../problem';
import { ParsedDocument } from './document';
import { parseFile } from './readInputs';
import { readWorkspace } from './readWorkspace';

type Case = PolicyTestFile['cases'][number];

/** The file of tests that is read. */
interface Source {
  file: string;
  document: ParsedDocument;
}

const wrong = ({ file, document }: Source, pointer: string, reason: string) =>
  Problem.create(`${pointer || 'the document'}: ${reason}`, {
    file,
    line: document.locate(pointer).line,
  });

/** A path of the file of tests, from where we stand. */
const beside = ({ file }: Source, path: string): string =>
  isAbsolute(path) || file === '-' ? path : join(dirname(file), path);

function policyFor(source: Source, policy: PolicyTestFile['policy']): Policy {
  const { file, document } = source;
  if (typeof policy !== 'string') {
    return policyIn(policy, { file, at: '/policy', locate: document.locate });
  }
  return shippedPolicy(policy) ?? readPolicyFile(beside(source, policy));
}

async function isolationOf(
  source: Source,
  one: Case,
  at: string,
): Promise<WorkspaceIsolation> {
  const classified = (isolation: WorkspaceIsolation) => ({
    ...isolation,
    dataClassification: isolation.dataClassification ?? one.dataClassification,
  });
  if (one.file !== undefined) {
    return classified(await readWorkspace(beside(source, one.file)));
  }
  const parsed = workspaceIsolationSchema.safeParse(one.isolation);
  if (parsed.success) return classified(parsed.data);
  const [field] = fieldsOfZodError(parsed.error);
  throw wrong(
    source,
    `${at}/isolation${field.pointer}`,
    `${field.message}; expected ${field.expected}`,
  );
}

/**
 * Reads a file of tests of a policy, with the policy and the files it names.
 *
 * @throws Problem when one of them cannot be read, or is not what it should be
 */
export async function readPolicyTests(
  file: string,
): Promise<{ policy: Policy; cases: PolicyTestCase[] }> {
  const [document] = parseFile(file, file);
  if (!document) throw Problem.create('is empty', { file });
  const source = { file, document };
  const parsed = policyTestFileSchema.safeParse(document.value);
  if (!parsed.success) {
    const [field] = fieldsOfZodError(parsed.error);
    throw wrong(
      source,
      field.pointer,
      `${field.message}; expected ${field.expected}`,
    );
  }
  const [unknown] = unknownReasons(parsed.data.cases);
  if (unknown !== undefined) {
    const index = parsed.data.cases.findIndex(({ expect }) =>
      expect.failing?.includes(unknown),
    );
    throw wrong(
      source,
      `/cases/${index}/expect/failing`,
      `there is no check "${unknown}", nor a reason of this kind`,
    );
  }
  const policy = policyFor(source, parsed.data.policy);
  const cases: PolicyTestCase[] = [];
  for (const [index, one] of parsed.data.cases.entries()) {
    const isolation = await isolationOf(source, one, `/cases/${index}`);
    cases.push({ name: one.name, expect: one.expect, isolation });
  }
  return { policy, cases };
}
