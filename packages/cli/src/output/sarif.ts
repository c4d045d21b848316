import { Check, CheckResult, getCheck } from '@ringfence/engine';
import { createHash } from 'node:crypto';
import type {
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { Judged, SourceSpot } from '../judge/judge';
import { Problem } from '../problem';
import { cleanLine } from './clean';
import { CreateRenderer, failing, headingOf } from './report';

const LEVELS = { high: 'error', medium: 'warning', low: 'note' } as const;
/** Scores by which code scanning sorts findings into high, medium and low. */
const SCORES = { high: '8.0', medium: '5.5', low: '2.0' } as const;

const POLICY_RULE: ReportingDescriptor = {
  id: 'policy',
  name: 'PolicyIsMet',
  shortDescription: { text: 'The workspace meets the policy' },
  fullDescription: {
    text: "The organisation's policy asks for a least verdict by data classification, and for checks that must pass. What is not known does not meet it.",
  },
  help: {
    text: 'State the data classification (--data-classification or a dataClassification tag), mend what fails, and state what is not known.',
    markdown:
      'State the data classification (`--data-classification` or a `dataClassification` tag), mend what fails, and state what is not known.',
  },
  defaultConfiguration: { level: 'error' },
  properties: { tags: ['security', 'azure-machine-learning'] },
};

/** `public-access-stated` as `PublicAccessStated`. */
const opaqueName = (id: string) =>
  id.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter: string) =>
    letter.toUpperCase(),
  );

function ruleOf(check: Check): ReportingDescriptor {
  const { title, url, date } = check.source;
  const text = `${check.because} Expected: ${check.expected}. Source: ${title} (${date}), ${url}`;
  const enforced = check.enforcedBy
    ? `\n\nAzure Policy: ${check.enforcedBy}`
    : '';
  return {
    id: check.id,
    name: opaqueName(check.id),
    shortDescription: { text: check.title },
    fullDescription: { text: check.because },
    helpUri: url,
    help: {
      text,
      markdown: `${check.because}\n\n**Expected:** ${check.expected}${enforced}\n\nSource: [${title}](${url}), ${date}`,
    },
    defaultConfiguration: { level: LEVELS[check.severity] },
    properties: {
      tags: [
        'security',
        'azure-machine-learning',
        check.boundary,
        check.nature,
      ],
      precision: 'high',
      'problem.severity': check.severity === 'high' ? 'error' : 'warning',
      'security-severity': SCORES[check.severity],
    },
  };
}

const uriOf = (file: string) =>
  file.split('/').map(encodeURIComponent).join('/');

function locationOf(spot: SourceSpot, judged: Judged): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(spot.file), uriBaseId: '%SRCROOT%' },
      region: { startLine: spot.line ?? 1 },
    },
    logicalLocations: [
      { fullyQualifiedName: cleanLine(headingOf(judged)), kind: 'resource' },
    ],
  };
}

const fingerprint = (...parts: (string | undefined)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

function resultOf(judged: Judged, result: CheckResult, index: number): Result {
  const { subject, source } = judged;
  const spots = result.places.map(place => judged.spotOf(place.pointer));
  const [fix] = result.fixes;
  const text = `${headingOf(judged)}: ${result.observed}. Expected: ${
    result.expected
  }.${fix ? ` Fix: ${fix.title}.` : ''}`;
  return {
    ruleId: result.check,
    ruleIndex: index,
    level: LEVELS[result.severity],
    message: { text: cleanLine(text) },
    locations: (spots.length ? spots.slice(0, 1) : [source]).map(spot =>
      locationOf(spot, judged),
    ),
    ...(spots.length > 1 && {
      relatedLocations: spots.slice(1, 11).map((spot, id) => ({
        id,
        ...locationOf(spot, judged),
        message: { text: cleanLine(result.places[id + 1].observed) },
      })),
    }),
    partialFingerprints: {
      'subjectAndCheck/v1': fingerprint(
        result.check,
        subject.type,
        subject.name,
        source.file,
        source.pointer,
      ),
    },
  };
}

function policyResult(judged: Judged): Result | undefined {
  const { compliance } = judged.posture;
  const reasons = compliance.failing.filter(({ reason }) => reason !== 'check');
  if (judged.subject.type !== 'workspace' || !reasons.length) return undefined;
  const said = reasons.map(({ message }) => message).join('. ');
  return {
    ruleId: POLICY_RULE.id,
    level: 'error',
    message: {
      text: cleanLine(
        `${headingOf(judged)}: ${judged.posture.sentence}. Policy ${
          compliance.policy
        }: ${said}.`,
      ),
    },
    locations: [locationOf(judged.source, judged)],
    partialFingerprints: {
      'subjectAndCheck/v1': fingerprint(
        POLICY_RULE.id,
        judged.subject.type,
        judged.subject.name,
        judged.source.file,
        judged.source.pointer,
      ),
    },
  };
}

function notificationOf(problem: Problem): Notification {
  const { file, line } = problem;
  return {
    level: 'error',
    message: { text: cleanLine(problem.describe()) },
    ...(file !== undefined && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
            ...(line !== undefined && { region: { startLine: line } }),
          },
        },
      ],
    }),
  };
}

/** The rules of a log, each once, in the order in which they were first broken. */
class Rules {
  readonly list: ReportingDescriptor[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(id: string): number {
    let index = this.#indices.get(id);
    if (index === undefined) {
      const check = getCheck(id);
      index = this.list.push(check ? ruleOf(check) : POLICY_RULE) - 1;
      this.#indices.set(id, index);
    }
    return index;
  }
}

function logOf(
  rules: ReportingDescriptor[],
  results: Result[],
  problems: readonly Problem[],
): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ml-workspace',
            semanticVersion: process.env.ML_WORKSPACE_VERSION,
            rules,
          },
        },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(notificationOf),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

/** A SARIF 2.1.0 log: a result for each failing check and for each policy that is not met. */
export const sarifRenderer: CreateRenderer = write => {
  const rules = new Rules();
  const results: Result[] = [];
  return {
    add(judged) {
      for (const result of failing(judged)) {
        results.push(resultOf(judged, result, rules.indexOf(result.check)));
      }
      const policy = policyResult(judged);
      if (policy) {
        results.push({ ...policy, ruleIndex: rules.indexOf(POLICY_RULE.id) });
      }
    },
    end: ({ problems }) =>
      write(
        `${JSON.stringify(
          logOf(rules.list, results, problems),
          undefined,
          2,
        )}\n`,
      ),
  };
};
