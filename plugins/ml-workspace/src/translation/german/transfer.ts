import { transferMessages } from '../messages/transfer';
import { Translated } from '../types';

/** The German of the messages of the same name. @internal */
export const transfer: Translated<typeof transferMessages> = {
  'transfer.open': 'Übergeben',
  'transfer.title': 'Diesen Arbeitsbereich übergeben',
  'transfer.intro':
    'Beide Seiten entscheiden: Ihre, indem Sie fragen, wenn Sie zu einer gehören, und die andere, indem sie genehmigt. In Azure ändert sich nichts.',
  'transfer.owner': 'Neuer Eigentümer',
  'transfer.ownerHint':
    'Eine Gruppe oder Person aus dem Katalog, etwa {{example}}',
  'transfer.reason': 'Warum',
  'transfer.missing': 'Füllen Sie das zuerst aus',
  'transfer.ask': 'Übergabe beantragen',
  'transfer.asked': 'Sie wartet auf die andere Seite.',
  'transfer.request': 'Antrag öffnen',
  'transfer.failed': 'Sie wurde nicht beantragt',
};
