import { Check, getCheck } from '@ringfence/engine';
import type { ReportingDescriptor } from 'sarif';

/** How bad a finding is, as SARIF says it. */
export const LEVELS = {
  high: 'error',
  medium: 'warning',
  low: 'note',
} as const;
/** Scores by which code scanning sorts findings into high, medium and low. */
const SCORES = { high: '8.0', medium: '5.5', low: '2.0' } as const;

const TAGS = ['security', 'azure-machine-learning'];

/** The rule behind a policy that is not met. */
export const POLICY_RULE: ReportingDescriptor = {
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
  properties: { tags: TAGS },
};

/** The rule behind what was not read. */
export const UNREAD_RULE: ReportingDescriptor = {
  id: 'unread',
  name: 'Unread',
  shortDescription: { text: 'The file was read whole' },
  fullDescription: {
    text: 'What was not read may open what it touches, so that the facts it touches are not known.',
  },
  help: {
    text: 'Write the value out, judge what the file deploys (a Terraform plan, the compiled template, the parameters file), or state the fact where it can be read.',
    markdown:
      'Write the value out, judge what the file deploys (a Terraform plan, the compiled template, the parameters file), or state the fact where it can be read.',
  },
  defaultConfiguration: { level: 'warning' },
  properties: { tags: TAGS },
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
      tags: [...TAGS, check.boundary, check.nature],
      precision: 'high',
      'problem.severity': check.severity === 'high' ? 'error' : 'warning',
      'security-severity': SCORES[check.severity],
    },
  };
}

/** The rules of a log, each once, in the order in which they were first broken. */
export class Rules {
  readonly list: ReportingDescriptor[] = [];
  readonly #indices = new Map<string, number>();

  static create(): Rules {
    return new Rules();
  }

  indexOf(id: string): number {
    let index = this.#indices.get(id);
    if (index === undefined) {
      const check = getCheck(id);
      const own = id === UNREAD_RULE.id ? UNREAD_RULE : POLICY_RULE;
      index = this.list.push(check ? ruleOf(check) : own) - 1;
      this.#indices.set(id, index);
    }
    return index;
  }
}
