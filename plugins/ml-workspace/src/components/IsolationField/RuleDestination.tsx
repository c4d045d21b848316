import { makeStyles } from '@material-ui/core/styles';
import {
  azureValue,
  destinationList,
  OutboundRule,
  RULE_PROTOCOLS,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { RuleText, ruleTypeOf, setRuleSpark } from '../../form';
import { fieldStrings } from '../../labels/field';
import { Checkbox, Select, TextInput } from '../controls';
import { idOf, useFieldActions } from './context';

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

const protocols = RULE_PROTOCOLS.map(value => ({
  value,
  label: value === '*' ? 'Any' : value,
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
  rule: OutboundRule;
  index: number;
  text: (field: RuleText) => TextProps;
}) {
  const classes = useStyles();
  const { id, change, disabled } = useFieldActions();
  switch (ruleTypeOf(rule)) {
    case 'ServiceTag':
      return (
        <div className={classes.pair}>
          <TextInput
            label={fieldStrings.serviceTag}
            suggestions={serviceTags}
            mono
            {...text('serviceTag')}
          />
          <Select
            label={fieldStrings.protocol}
            {...text('protocol')}
            value={azureValue(rule.protocol, RULE_PROTOCOLS)}
            options={protocols}
            unset={
              rule.protocol
                ? fieldStrings.other(rule.protocol)
                : fieldStrings.chooseOne
            }
          />
        </div>
      );
    case 'PrivateEndpoint':
      return (
        <div className={classes.pair}>
          <TextInput
            label={fieldStrings.resourceId}
            mono
            {...text('serviceResourceId')}
          />
          <TextInput
            label={fieldStrings.subresource}
            suggestions={SUBRESOURCES}
            mono
            {...text('subresourceTarget')}
          />
          <div className={classes.whole}>
            <Checkbox
              id={idOf(id, `/outbound/rules/${index}/sparkEnabled`)}
              label={fieldStrings.spark}
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
      return <TextInput label={fieldStrings.host} mono {...text('fqdn')} />;
  }
}
