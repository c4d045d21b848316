import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import { workspaceIsolationSchema } from '@ringfence/engine';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { T, useT } from '../../translation';
import { ClassificationSection } from '../IsolationField/ClassificationSection';
import { IdentitySection } from '../IsolationField/IdentitySection';
import { InboundSection } from '../IsolationField/InboundSection';
import { ModeSection } from '../IsolationField/ModeSection';
import { ResourcesSection } from '../IsolationField/ResourcesSection';
import { RulesSection } from '../IsolationField/RulesSection';
import { placeId, useAsking } from './context';
import { StillOpen } from './StillOpen';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
  json: {
    '& textarea': {
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: 13,
    },
  },
}));

/** What a text says as an isolation, or what is wrong with it in sentences. */
function readJson(t: T, text: string) {
  try {
    const { data, error } = workspaceIsolationSchema.safeParse(
      JSON.parse(text),
    );
    if (data) return { isolation: data };
    return {
      wrong: fieldsOfZodError(error).map(({ pointer, message }) =>
        t('ask.jsonWrong', { pointer, message }),
      ),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { wrong: [t('ask.jsonText', { message })] };
  }
}

/** The whole isolation as text: no field of the model is out of reach. */
function Json() {
  const t = useT();
  const classes = useStyles();
  const { id, judgement, change, disabled } = useAsking();
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string[]>([]);
  const shown = typed ?? JSON.stringify(judgement?.isolation, null, 2);
  const take = () => {
    const read = readJson(t, shown);
    setWrong(read.wrong ?? []);
    const { isolation } = read;
    if (!isolation) return;
    change(() => isolation);
    setTyped(undefined);
  };
  return (
    <>
      <TextField
        id={placeId(id, 'json')}
        className={classes.json}
        label={t('ask.json')}
        helperText={wrong.length ? wrong.join(' ') : t('ask.jsonHint')}
        FormHelperTextProps={{ 'aria-live': 'polite' } as {}}
        error={wrong.length > 0}
        variant="outlined"
        fullWidth
        multiline
        maxRows={24}
        inputProps={{ spellCheck: false }}
        disabled={disabled}
        value={shown}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div>
        <Button
          variant="outlined"
          disabled={disabled || typed === undefined}
          onClick={take}
        >
          {t('ask.jsonTake')}
        </Button>
      </div>
    </>
  );
}

/** Every setting by its own name, for whoever knows it. @internal */
export function ExpertView() {
  const t = useT();
  const classes = useStyles();
  const { id, judgement } = useAsking();
  if (!judgement) return <StillOpen />;
  return (
    <div className={classes.root} id={placeId(id, 'expert')} tabIndex={-1}>
      <Typography>{t('ask.expertText')}</Typography>
      <IdentitySection />
      <ClassificationSection />
      <InboundSection />
      <ResourcesSection />
      <ModeSection />
      <RulesSection />
      <Json />
    </div>
  );
}
