import { messages } from '../messages';
import { Translated } from '../types';
import { answers } from './answers';
import { ask } from './ask';
import { askAnyway } from './askAnyway';
import { card } from './card';
import { decisions } from './decisions';
import { deployment } from './deployment';
import { diagram } from './diagram';
import { drift } from './drift';
import { evidence } from './evidence';
import { field } from './field';
import { files } from './files';
import { fix } from './fix';
import { history } from './history';
import { panel } from './panel';
import { posture } from './posture';
import { problems } from './problems';
import { reach } from './reach';
import { readings } from './readings';
import { requests } from './requests';
import { rules } from './rules';
import { tab } from './tab';
import { transfer } from './transfer';
import { waivers } from './waivers';
import { whatIf } from './whatIf';
import { words } from './words';

/** Everything the plugin says, in German. @internal */
export const germanMessages: Translated<typeof messages> = {
  ...answers,
  ...ask,
  ...askAnyway,
  ...card,
  ...decisions,
  ...deployment,
  ...diagram,
  ...drift,
  ...evidence,
  ...field,
  ...files,
  ...fix,
  ...history,
  ...panel,
  ...posture,
  ...problems,
  ...reach,
  ...readings,
  ...requests,
  ...rules,
  ...tab,
  ...transfer,
  ...waivers,
  ...whatIf,
  ...words,
};
