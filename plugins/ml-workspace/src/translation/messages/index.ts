import { answerMessages } from './answers';
import { askMessages } from './ask';
import { askAnywayMessages } from './askAnyway';
import { cardMessages } from './card';
import { decisionMessages } from './decisions';
import { deploymentMessages } from './deployment';
import { diagramMessages } from './diagram';
import { driftMessages } from './drift';
import { evidenceMessages } from './evidence';
import { fieldMessages } from './field';
import { filesMessages } from './files';
import { fixMessages } from './fix';
import { historyMessages } from './history';
import { panelMessages } from './panel';
import { postureMessages } from './posture';
import { problemMessages } from './problems';
import { reachMessages } from './reach';
import { readingMessages } from './readings';
import { requestMessages } from './requests';
import { ruleMessages } from './rules';
import { tabMessages } from './tab';
import { transferMessages } from './transfer';
import { waiverMessages } from './waivers';
import { whatIfMessages } from './whatIf';
import { wordMessages } from './words';

/** Everything the plugin says, in English. @internal */
export const messages = {
  ...answerMessages,
  ...askMessages,
  ...askAnywayMessages,
  ...cardMessages,
  ...decisionMessages,
  ...deploymentMessages,
  ...diagramMessages,
  ...driftMessages,
  ...evidenceMessages,
  ...fieldMessages,
  ...filesMessages,
  ...fixMessages,
  ...historyMessages,
  ...panelMessages,
  ...postureMessages,
  ...problemMessages,
  ...reachMessages,
  ...readingMessages,
  ...requestMessages,
  ...ruleMessages,
  ...tabMessages,
  ...transferMessages,
  ...waiverMessages,
  ...whatIfMessages,
  ...wordMessages,
} as const;
