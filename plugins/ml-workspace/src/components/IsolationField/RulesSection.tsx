import { makeStyles } from '@material-ui/core/styles';
import { addRule, RuleType } from '../../form';
import { RULE_TYPES } from '../../labels/field';
import { Button } from '../controls';
import { Glyph } from '../icons';
import { idOf, useField, useMessages } from './context';
import { RuleRow } from './RuleRow';
import { Section } from './Section';
import { useT } from '../../translation';

const useStyles = makeStyles({
  rules: { containerName: 'rules', containerType: 'inline-size' },
  add: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  none: { color: 'var(--rf-quiet)' },
});

const FIRST_FIELD: Record<RuleType, string> = {
  FQDN: 'fqdn',
  ServiceTag: 'serviceTag',
  PrivateEndpoint: 'serviceResourceId',
};

const ofRule = <T extends { pointer: string }>(
  said: readonly T[],
  index: number,
): T[] => {
  const at = `/outbound/rules/${index}`;
  return said.filter(
    ({ pointer }) => pointer === at || pointer.startsWith(`${at}/`),
  );
};

/** Asks which destinations are approved, offering the types that fit the mode. @internal */
export function RulesSection() {
  const t = useT();
  const classes = useStyles();
  const { id, facts, change, focusNext, disabled } = useField();
  const { missing, notes } = useMessages('/outbound/rules');
  const { mode, outbound } = facts;
  const rules = outbound?.rules ?? [];
  const fitting = RULE_TYPES.filter(
    value =>
      mode === 'AllowOnlyApprovedOutbound' ||
      (mode === 'AllowInternetOutbound' && value === 'PrivateEndpoint'),
  );
  return (
    <Section
      id={idOf(id, '/outbound/rules')}
      title={t('field.rules')}
      about={mode && t(`field.rulesAbout.${mode}`)}
    >
      {rules.length ? (
        <ol className={classes.rules}>
          {rules.map((rule, index) => (
            <RuleRow
              key={index}
              rule={rule}
              index={index}
              missing={ofRule(missing, index)}
              notes={ofRule(notes, index)}
            />
          ))}
        </ol>
      ) : (
        <p className={classes.none}>{t('field.noRules')}</p>
      )}
      <div className={classes.add}>
        {fitting.map(value => (
          <Button
            key={value}
            disabled={disabled}
            onClick={() => {
              focusNext(
                idOf(
                  id,
                  `/outbound/rules/${rules.length}/${FIRST_FIELD[value]}`,
                ),
              );
              change(current => addRule(current, value));
            }}
          >
            <Glyph name="plus" />
            {t(`addRule.${value}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
