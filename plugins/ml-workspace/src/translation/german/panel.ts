import { panelMessages } from '../messages/panel';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const panel: Translated<typeof panelMessages> = {
  'panel.title': 'Bisheriges Urteil',
  'panel.policyLoading':
    'Die Richtlinie wird geladen; ob sie erfüllt ist, ist noch nicht bekannt',
  'panel.policyFailed':
    'Die Richtlinie konnte nicht geladen werden; ob dieser Antrag sie erfüllt, ist deshalb nicht bekannt',
  'panel.retryPolicy': 'Richtlinie erneut laden',
  'panel.toMend': 'Was zu beheben ist',
  'panel.notKnown_one':
    '1 Prüfung lässt sich aus diesen Antworten nicht entscheiden',
  'panel.notKnown_other':
    '{{count}} Prüfungen lassen sich aus diesen Antworten nicht entscheiden',
  'panel.serverChecks_one':
    '1 weitere Prüfung nimmt nur der Server vor, sobald Sie absenden:',
  'panel.serverChecks_other':
    '{{count}} weitere Prüfungen nimmt nur der Server vor, sobald Sie absenden:',
  'panel.serverChecksFailed':
    'Es ließ sich nicht erfragen, welche weiteren Prüfungen der Server vornimmt.',
  'panel.judgedAgain': 'Beim Absenden urteilt der Server noch einmal.',
  'panel.failing': '{{number}} zu beheben',
  'panel.complianceUnknown': 'nicht bekannt, ob die Richtlinie erfüllt ist',
  'panel.announce': 'Bisheriges Urteil: {{verdict}}, {{fact}}. {{compliance}}.',
};
