import { Content, Header, InfoCard, Page } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { SignInChoice } from './choice';
import { ExampleUser } from './exampleUsers';

/** Everybody one can sign in as, each with a button. */
export function SignInChoices(props: {
  users: ExampleUser[];
  error?: string;
  onChoose(choice: SignInChoice): void;
}) {
  const { users, error, onChoose } = props;
  return (
    <Page themeId="home">
      <Header title="Sign in to Ringfence" />
      <Content>
        {error && (
          <Typography role="alert" color="error" paragraph>
            {error}
          </Typography>
        )}
        <Grid
          container
          component="ul"
          style={{ listStyle: 'none', padding: 0 }}
        >
          <Grid item component="li" xs={12} sm={6} md={4}>
            <InfoCard
              title="Guest"
              actions={
                <Button
                  color="primary"
                  variant="outlined"
                  onClick={() => onChoose({ provider: 'guest' })}
                >
                  Enter
                </Button>
              }
            >
              Member of both example teams: asks for workspaces and sees theirs.
            </InfoCard>
          </Grid>
          {users.map(({ entityRef, title, role }) => (
            <Grid key={entityRef} item component="li" xs={12} sm={6} md={4}>
              <InfoCard
                title={title}
                actions={
                  <Button
                    color="primary"
                    variant="outlined"
                    onClick={() =>
                      onChoose({ provider: 'exampleUsers', entityRef })
                    }
                  >
                    Sign in as {title}
                  </Button>
                }
              >
                {role}
              </InfoCard>
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}
