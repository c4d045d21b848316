import { RuleFacts, recognised } from '@ringfence/engine';
import { memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  Note,
  Problem,
  removeRule,
  RuleText,
  setRuleText,
  setRuleType,
} from '../../form';
import { ruleTypeOptions } from '../../labels/field';
import { Button, Select, TextInput } from '../controls';
import { Glyph } from '../icons';
import { idOf, useFieldActions } from './context';
import { Messages } from './Messages';
import { RuleDestination } from './RuleDestination';
import { useT } from '../../translation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns:
      'minmax(0, 5fr) minmax(0, 6fr) minmax(0, 10fr) minmax(0, 3fr) 32px',
    gap: '6px 8px',
    alignItems: 'start',
    padding: '10px 0',
    borderTop: '1px solid var(--rf-hairline)',
    '& label': { fontSize: 13, lineHeight: '18px', fontWeight: 400 },
    '@container rules (max-width: 599px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  destination: {
    '@container rules (max-width: 599px)': { gridColumn: '1 / -1' },
  },
  ports: { '@container rules (max-width: 599px)': { gridColumn: 1 } },
  remove: {
    paddingTop: 24,
    '@container rules (max-width: 599px)': { justifySelf: 'end' },
    '& button': { padding: 0, justifyContent: 'center', minHeight: 34 },
  },
  notes: { gridColumn: '1 / -1', '&:empty': { display: 'none' } },
});

interface RuleRowProps {
  rule: RuleFacts;
  index: number;
  missing: readonly Problem[];
  notes: readonly Note[];
}

/** One outbound rule: its texts, and under them what the engine says of it. */
function PlainRuleRow({ rule, index, missing, notes }: RuleRowProps) {
  const t = useT();
  const classes = useStyles();
  const { id: form, change, focusNext, disabled } = useFieldActions();
  const pointer = `/outbound/rules/${index}`;
  const id = idOf(form, pointer);
  const type = recognised(rule.type);
  const title = rule.name
    ? t('field.ruleNamed', { number: String(index + 1), name: rule.name })
    : t('field.rule', { number: String(index + 1) });
  const heading = idOf(form, '/outbound/rules');
  const at = (field: RuleText | 'type') => ({
    id: idOf(form, `${pointer}/${field}`),
    disabled,
    describedBy: `${id}-notes`,
    invalid: [...missing, ...notes.filter(note => note.refused)].some(
      said => said.pointer === `${pointer}/${field}`,
    ),
  });
  const text = (field: RuleText) => ({
    ...at(field),
    value: rule[field] ?? '',
    onChange: (value: string) =>
      change(current => setRuleText(current, index, field, value)),
  });
  return (
    <li>
      <div className={classes.root} role="group" aria-label={title} id={id}>
        <TextInput label={t('field.ruleName')} {...text('name')} />
        <Select
          label={t('field.ruleType')}
          {...at('type')}
          value={type}
          options={ruleTypeOptions(t)}
          unset={
            rule.written.type
              ? t('field.other', { value: rule.written.type })
              : t('field.chooseOne')
          }
          onChange={next =>
            change(current => setRuleType(current, index, next))
          }
        />
        <div className={classes.destination}>
          <RuleDestination rule={rule} index={index} text={text} />
        </div>
        <div className={classes.ports}>
          {type !== 'PrivateEndpoint' && (
            <TextInput label={t('field.ports')} {...text('portRanges')} />
          )}
        </div>
        <div className={classes.remove}>
          <Button
            quiet
            disabled={disabled}
            aria-label={t('field.removeRule', {
              name: rule.name ?? String(index + 1),
            })}
            onClick={() => {
              focusNext(heading);
              change(current => removeRule(current, index));
            }}
          >
            <Glyph name="trash" />
          </Button>
        </div>
        <div id={`${id}-notes`} className={classes.notes}>
          <Messages
            missing={missing}
            notes={notes}
            focus={[
              ...notes.slice(0, 1).map(note => idOf(form, note.pointer)),
              heading,
            ]}
          />
        </div>
      </div>
    </li>
  );
}

/**
 * One outbound rule. It is drawn again only when something about it has changed,
 * so that typing stays quick in a long list.
 * @internal
 */
export const RuleRow = memo(
  PlainRuleRow,
  (before, after) => JSON.stringify(before) === JSON.stringify(after),
);
