import { problemMessages } from '../messages/problems';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const problems: Translated<typeof problemMessages> = {
  'problem.blank': 'Beschreiben Sie zuerst den Arbeitsbereich',
  'problem.wholeValue': 'Der ganze Wert: {{message}}',
  'problem.refused': '{{message}}. Erwartet: {{expected}}',
  'problem.name': 'Name des Arbeitsbereichs: Geben Sie einen Namen ein',
  'problem.subscription': 'Abonnement-ID: Geben Sie die ID ein',
  'problem.subscriptionForm':
    'Abonnement-ID: Geben Sie 32 Hexadezimalziffern in der Form 00000000-0000-0000-0000-000000000000 ein',
  'problem.resourceGroup': 'Ressourcengruppe: Geben Sie einen Namen ein',
  'problem.resourceGroupForm':
    'Ressourcengruppe: Verwenden Sie bis zu 90 Buchstaben, Ziffern, - _ . ( oder ), ohne Punkt am Ende',
  'problem.classification': 'Datenklasse: Wählen Sie eine aus',
  'problem.addresses':
    'Adressliste: Geben Sie mindestens eine Adresse oder einen Bereich ein',
  'problem.rule.name': 'Ausgangsregel {{rule}}: Geben Sie einen Namen ein',
  'problem.rule.type': 'Ausgangsregel {{rule}}: Wählen Sie den Typ',
  'problem.rule.fqdn': 'Ausgangsregel {{rule}}: Geben Sie den Host ein',
  'problem.rule.serviceTag':
    'Ausgangsregel {{rule}}: Geben Sie das Diensttag ein',
  'problem.rule.protocol': 'Ausgangsregel {{rule}}: Wählen Sie das Protokoll',
  'problem.rule.portRanges': 'Ausgangsregel {{rule}}: Geben Sie die Ports ein',
  'problem.rule.serviceResourceId':
    'Ausgangsregel {{rule}}: Geben Sie die Ressourcen-ID ein',
  'problem.rule.subresourceTarget':
    'Ausgangsregel {{rule}}: Geben Sie die Unterressource ein',
};
