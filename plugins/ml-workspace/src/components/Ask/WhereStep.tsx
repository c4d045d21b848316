import { lintOutbound } from '@ringfence/advice';
import { OfferedSet } from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy, OutboundRule } from '@ringfence/engine';
import { useMemo, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { notesAt } from '../../form';
import { useT } from '../../translation';
import { Asking, placeId, useAsking } from './context';
import { DestinationProps, DestinationRow } from './DestinationRow';
import { PasteHosts } from './PasteHosts';
import { SetChips, useOfferedSets } from './SetChips';
import { StillOpen } from './StillOpen';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Rows that are shown at first; the others are one press away. */
const AT_FIRST = 50;

/** What removing, replacing or asking does to the answers and to what was set by hand. */
function actOn(
  asking: Asking,
  sets: readonly OfferedSet[],
): DestinationProps['act'] {
  const { answers, say, change } = asking;
  return (act, rule) => {
    const host = rule.fqdn ?? '';
    const of = sets.find(set => set.hosts.includes(host));
    if (act === 'classify') {
      const asked = answers.classify ?? [];
      say({
        classify: asked.includes(host)
          ? asked.filter(each => each !== host)
          : [...asked, host],
      });
      return;
    }
    const mirror = of && sets.find(set => set.mirrors?.includes(of.name));
    if (act === 'mirror' && mirror && of) {
      const others = (answers.sets ?? []).filter(
        name => name !== of.name && name !== mirror.name,
      );
      say({ sets: [...others, mirror.name] });
      return;
    }
    if (answers.hosts?.includes(host)) {
      say({ hosts: answers.hosts.filter(each => each !== host) });
      return;
    }
    change(current => ({
      ...current,
      outbound: {
        ...current.outbound,
        rules: current.outbound?.rules?.filter(
          ({ name }) => name !== rule.name,
        ),
      },
    }));
  };
}

const groupedBy = <T,>(items: readonly T[], key: (item: T) => string) => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

const NONE: never[] = [];

/** The rules with what is said of each. */
function Rows({ rules }: { rules: readonly OutboundRule[] }) {
  const t = useT();
  const asking = useAsking();
  const { judgement, policy, answers, azureNames, disabled, id } = asking;
  const sets = useOfferedSets();
  const [all, setAll] = useState(false);
  const findings = useMemo(
    () =>
      groupedBy(
        judgement
          ? lintOutbound(judgement.isolation, policy ?? baselinePolicy)
          : [],
        ({ ruleName = '' }) => ruleName,
      ),
    [judgement, policy],
  );
  const act = useRef(actOn(asking, sets));
  act.current = actOn(asking, sets);
  const shown = all ? rules : rules.slice(0, AT_FIRST);
  const verdict = judgement?.posture.verdict;
  const isPartial = judgement?.posture.lanes.outbound.state !== 'closed';
  return (
    <>
      <ol
        id={placeId(id, 'destinations')}
        tabIndex={-1}
        aria-label={t('ask.where')}
      >
        {shown.map((rule, index) => {
          const set = sets.find(({ hosts, name }) =>
            rule.name?.startsWith(`${name}-`)
              ? hosts.includes(rule.fqdn ?? '')
              : false,
          );
          return (
            <DestinationRow
              key={rule.name ?? index}
              rule={rule}
              set={set}
              mirror={set && sets.find(one => one.mirrors?.includes(set.name))}
              isToClassify={Boolean(
                answers.classify?.includes(rule.fqdn ?? ''),
              )}
              notes={
                judgement?.isolation.outbound?.rules?.[index]?.name ===
                rule.name
                  ? notesAt(
                      judgement!.isolation,
                      judgement!.posture.results,
                      `/outbound/rules/${index}`,
                    )
                  : NONE
              }
              findings={findings.get(rule.name ?? '') ?? NONE}
              azureNames={azureNames}
              disabled={disabled}
              keeps={
                verdict && isPartial
                  ? t('ask.keep', { verdict: t(`verdict.${verdict}`) })
                  : undefined
              }
              act={(...given) => act.current(...given)}
            />
          );
        })}
      </ol>
      {shown.length < rules.length && (
        <div>
          <Button color="primary" onClick={() => setAll(true)}>
            {t('ask.moreRows', { count: rules.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Which destinations are approved: sets in one press, hosts pasted, each with the ways on. @internal */
export function WhereStep() {
  const t = useT();
  const classes = useStyles();
  const { option, judgement } = useAsking();
  if (!option) return <StillOpen />;
  const outbound = judgement?.isolation.outbound;
  const mode =
    outbound?.isolationMode ?? option.isolation.outbound?.isolationMode;
  if (mode !== 'AllowOnlyApprovedOutbound') {
    const isAny = mode === 'AllowInternetOutbound';
    return (
      <Typography>{t(isAny ? 'ask.whereAny' : 'ask.whereOwn')}</Typography>
    );
  }
  const rules = outbound?.rules ?? NONE;
  return (
    <div className={classes.root}>
      <Typography>{t('ask.whereText')}</Typography>
      <Typography>{t('ask.addSet')}</Typography>
      <SetChips />
      <PasteHosts label={t('ask.paste')} />
      {rules.length ? (
        <Rows rules={rules} />
      ) : (
        <Typography>{t('ask.noDestinations')}</Typography>
      )}
    </div>
  );
}
