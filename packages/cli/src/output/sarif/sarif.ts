import {
  BOUNDARIES,
  CheckResult,
  Posture,
  witnessText,
} from '@ringfence/engine';
import type { Log, Result } from 'sarif';
import { Judged } from '../../judge/judge';
import { cleanLine } from '../clean';
import {
  CreateRenderer,
  failing,
  headingOf,
  sentenceOf,
  skippedLine,
} from '../report';
import { fingerprint, locationOf } from './location';
import { LEVELS, POLICY_RULE, Rules } from './rules';
import { UnreadFindings } from './unread';

/** How each boundary stands, and the way that shows it. */
const lanesOf = ({ lanes }: Posture) =>
  Object.fromEntries(
    BOUNDARIES.map(boundary => {
      const { state, witness } = lanes[boundary];
      return [
        boundary,
        {
          state,
          ...(witness && {
            witness: cleanLine(witnessText(boundary, witness)),
          }),
        },
      ];
    }),
  );

/** What a log says of a subject beside its findings, whether it has any or not. */
const subjectOf = (judged: Judged) => {
  const { posture, source, subject } = judged;
  return {
    subject: cleanLine(headingOf(judged)),
    file: cleanLine(source.file),
    line: source.line,
    verdict: posture.verdict,
    meets: posture.compliance.meets,
    ...(subject.type === 'workspace' && { lanes: lanesOf(posture) }),
  };
};

function resultOf(judged: Judged, result: CheckResult, index: number): Result {
  const { subject, source, posture } = judged;
  const { witness } = posture.lanes[result.boundary];
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
    ...(witness && {
      properties: {
        witness: cleanLine(witnessText(result.boundary, witness)),
      },
    }),
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
  // A check that fails is a finding of its own; one that has to be known is none.
  const reasons = compliance.failing.filter(
    ({ reason, status }) => reason !== 'check' || status === 'unknown',
  );
  if (!reasons.length) return undefined;
  const said = reasons.map(({ message }) => message).join('. ');
  return {
    ruleId: POLICY_RULE.id,
    level: 'error',
    message: {
      text: cleanLine(
        `${headingOf(judged)}: ${sentenceOf(judged)}. Policy ${
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

interface Found {
  rules: Rules;
  results: Result[];
  unread: UnreadFindings;
  subjects: ReturnType<typeof subjectOf>[];
  isWhole: boolean;
}

const logOf = ({ rules, results, unread, subjects, isWhole }: Found): Log => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'ml-workspace',
          semanticVersion: process.env.ML_WORKSPACE_VERSION,
          rules: rules.list,
        },
      },
      invocations: [
        {
          executionSuccessful: isWhole,
          toolExecutionNotifications: unread.notifications,
        },
      ],
      columnKind: 'utf16CodeUnits',
      results,
      properties: { subjects },
    },
  ],
});

/**
 * A SARIF 2.1.0 log: a result for each failing check, for each policy that is not
 * met and for each part that was not read; of each subject, in the properties of
 * the run, how its boundaries stand and by what way.
 */
export const sarifRenderer: CreateRenderer = write => {
  const rules = Rules.create();
  const unread = UnreadFindings.create();
  const results: Result[] = [];
  const subjects: Found['subjects'] = [];
  return {
    add(judged) {
      subjects.push(subjectOf(judged));
      for (const result of failing(judged)) {
        results.push(resultOf(judged, result, rules.indexOf(result.check)));
      }
      const policy = policyResult(judged);
      if (policy) {
        results.push({ ...policy, ruleIndex: rules.indexOf(POLICY_RULE.id) });
      }
      unread.addParts(judged.unread, judged.source, judged);
    },
    end(outcome) {
      const { problems, unread: files } = outcome;
      for (const problem of problems) unread.addProblem(problem);
      for (const { file, parts } of files) unread.addParts(parts, { file });
      const skipped = skippedLine(outcome);
      if (skipped) unread.addNote(skipped);
      for (const result of unread.results) {
        results.push({ ...result, ruleIndex: rules.indexOf(result.ruleId!) });
      }
      const isWhole = problems.length === 0;
      const log = logOf({ rules, results, unread, subjects, isWhole });
      write(`${JSON.stringify(log, undefined, 2)}\n`);
    },
  };
};
