import { RULE_PROTOCOLS, RuleFacts, destinationList } from '@ringfence/engine';
import { makeStyles } from '@material-ui/core/styles';
import { RuleText, setRuleSpark } from '../../form';
import { Checkbox, Select, TextInput } from '../controls';
import { idOf, useFieldActions } from './context';
import { T, useT } from '../../translation';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: '6px 8px',
  },
  whole: { gridColumn: '1 / -1' },
});

const serviceTags = destinationList
  .filter(entry => entry.kind === 'tag')
  .map(entry => entry.value);

const protocolOptions = (t: T) =>
  RULE_PROTOCOLS.map(value => ({
    value,
    label: value === '*' ? t('field.anyProtocol') : value,
  }));

const SUBRESOURCES = [
  'blob',
  'file',
  'dfs',
  'queue',
  'table',
  'vault',
  'registry',
  'sqlServer',
  'amlworkspace',
];

interface TextProps {
  id: string;
  disabled: boolean;
  describedBy: string;
  invalid: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Where a rule leads, in the fields that its type has. @internal */
export function RuleDestination({
  rule,
  index,
  text,
}: {
  rule: RuleFacts;
  index: number;
  text: (field: RuleText) => TextProps;
}) {
  const t = useT();
  const classes = useStyles();
  const { id, change, disabled } = useFieldActions();
  switch (rule.type) {
    case 'ServiceTag':
      return (
        <div className={classes.pair}>
          <TextInput
            label={t('field.serviceTag')}
            suggestions={serviceTags}
            mono
            {...text('serviceTag')}
          />
          <Select
            label={t('field.protocol')}
            {...text('protocol')}
            value={RULE_PROTOCOLS.find(protocol => protocol === rule.transport)}
            options={protocolOptions(t)}
            unset={
              rule.protocol
                ? t('field.other', { value: rule.protocol })
                : t('field.chooseOne')
            }
          />
        </div>
      );
    case 'PrivateEndpoint':
      return (
        <div className={classes.pair}>
          <TextInput
            label={t('field.resourceId')}
            mono
            {...text('serviceResourceId')}
          />
          <TextInput
            label={t('field.subresource')}
            suggestions={SUBRESOURCES}
            mono
            {...text('subresourceTarget')}
          />
          <div className={classes.whole}>
            <Checkbox
              id={idOf(id, `/outbound/rules/${index}/sparkEnabled`)}
              label={t('field.spark')}
              disabled={disabled}
              checked={rule.sparkEnabled ?? false}
              onChange={yes =>
                change(current => setRuleSpark(current, index, yes))
              }
            />
          </div>
        </div>
      );
    default:
      return <TextInput label={t('field.host')} mono {...text('fqdn')} />;
  }
}
