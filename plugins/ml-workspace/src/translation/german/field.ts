import { fieldMessages } from '../messages/field';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const field: Translated<typeof fieldMessages> = {
  'field.identity': 'Welcher Arbeitsbereich?',
  'field.name': 'Name des Arbeitsbereichs',
  'field.nameHint': '3 bis 33 Buchstaben, Ziffern, - oder _',
  'field.subscription': 'Abonnement-ID',
  'field.subscriptionHint': 'In der Form 00000000-0000-0000-0000-000000000000',
  'field.resourceGroup': 'Ressourcengruppe',
  'field.region': 'Region',
  'field.regionHint': 'Zum Beispiel westeurope',
  'field.anyRegion': 'Region wählen',
  'field.cloud': 'Cloud',
  'field.classification': 'Wie schutzbedürftig sind die Daten?',
  'field.classificationText':
    'Davon hängt ab, wie gut der Arbeitsbereich isoliert sein muss.',
  'field.classificationName': 'Datenklasse',
  'field.inbound': 'Wer erreicht den Arbeitsbereich?',
  'field.inboundText':
    'Das Studio, die Notebooks und die API des Arbeitsbereichs.',
  'field.access': 'Öffentlicher Zugriff',
  'field.addresses': 'Zugelassene Adressen',
  'field.addressesHint':
    'Öffentliche IPv4-Adressen oder -Bereiche, je Zeile einer: 203.0.113.7 oder 198.51.100.0/24',
  'field.privateEndpoint':
    'Einen privaten Endpunkt für den Arbeitsbereich hinzufügen',
  'field.privateEndpointHint': 'Der Weg hinein aus Ihren eigenen Netzwerken.',
  'field.dnsZones': 'Beide privaten DNS-Zonen verknüpfen',
  'field.resources': 'Wie werden seine Ressourcen erreicht?',
  'field.resourcesText':
    'Ein privater Arbeitsbereich nützt Daten in einem öffentlichen Speicherkonto nichts.',
  'field.mode': 'Was darf er erreichen?',
  'field.modeText':
    'Aufträge und Endpunkte laufen in einem Netzwerk, das Azure verwaltet.',
  'field.modeName': 'Isolationsmodus',
  'field.network': 'Netzwerk',
  'field.networkHint':
    'Das einer Landing-Zone. Was davon schon steht, nennen die Dateien nur; der Rest entsteht mit dem Arbeitsbereich.',
  'field.networkOther': 'Ein anderes Netzwerk, wie beschrieben',
  'field.networkMade':
    '{{network}} ({{ranges}}) entsteht mit dem Arbeitsbereich',
  'field.networkStands': '{{network}} ({{ranges}}) steht schon',
  'field.networkSubnets': 'mit {{subnets}}',
  'field.rules': 'Wohin darf er sich verbinden?',
  'field.rulesAbout.AllowOnlyApprovedOutbound':
    'Alles andere wird abgewiesen. Azure ergänzt, was der Arbeitsbereich selbst braucht.',
  'field.rulesAbout.AllowInternetOutbound':
    'Alles im Internet ist erreichbar. Regeln für private Endpunkte erreichen Ihre eigenen Ressourcen.',
  'field.rulesAbout.Disabled':
    'Ohne verwaltetes Netzwerk gibt es nichts, worauf Regeln wirken könnten.',
  'field.noRules': 'Noch keine Ziele.',
  'field.ruleName': 'Name',
  'field.ruleType': 'Typ',
  'field.ports': 'Ports',
  'field.host': 'Host',
  'field.serviceTag': 'Diensttag',
  'field.protocol': 'Protokoll',
  'field.anyProtocol': 'Beliebig',
  'field.resourceId': 'Ressourcen-ID',
  'field.subresource': 'Unterressource',
  'field.spark': 'Auch für Spark',
  'field.rule': 'Regel {{number}}',
  'field.ruleNamed': 'Regel {{number}}: {{name}}',
  'field.removeRule': 'Regel {{name}} entfernen',
  'field.refuses': 'Azure lehnt das ab:',
  'field.weakens': 'Das schwächt die Isolation:',
  'field.notKnown': 'Noch nicht bekannt:',
  'field.networkGaps':
    'was Ihr Netzwerk verlässt. Seine Beschreibung muss noch sagen',
  'field.expected': 'Erwartet: {{text}}.',
  'field.chooseOne': 'Bitte wählen',
  'field.other': 'Derzeit „{{value}}“',
  'field.mixed': 'Anders eingestellt; zum Ändern auswählen',
  'field.problems_one': 'Eins ist zu beheben',
  'field.problems_other': '{{count}} Punkte sind zu beheben',
  'field.badValue': 'Diese Werte beschreiben keinen Arbeitsbereich',
  'field.badValueText':
    'Das Formular wurde von anderswo mit Werten gefüllt, die nicht lesbar sind:',
  'field.startAgain': 'Mit den sicheren Einstellungen neu beginnen',
};
