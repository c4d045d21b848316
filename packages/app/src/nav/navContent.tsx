import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import {
  NavContentBlueprint,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { makeStyles } from '@material-ui/core/styles';
import MenuIcon from '@material-ui/icons/Menu';
import { SidebarLogo } from './SidebarLogo';

const useStyles = makeStyles({
  // Longer titles are shown in full.
  item: { '& .MuiTypography-subtitle2': { flex: '0 0 auto', width: 'auto' } },
});

/** One page in the sidebar. */
const PageItem = ({ icon, href, title }: NavContentNavItem) => {
  const classes = useStyles();
  return (
    <SidebarItem
      className={classes.item}
      icon={() => icon}
      to={href}
      text={title}
    />
  );
};

/** The sidebar: catalog, what one can create, the other plugins' pages, what one is told, settings. */
export const navContent = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => {
      const nav = navItems.withComponent(PageItem);
      const workspaces = navItems.take('page:ml-workspace');
      // Shown with how many are unread.
      nav.take('page:notifications');
      const settings = nav.take('page:user-settings');
      return (
        <Sidebar>
          <SidebarLogo />
          <SidebarDivider />
          <SidebarGroup label="Menu" icon={<MenuIcon />}>
            {nav.take('page:catalog')}
            {nav.take('page:scaffolder')}
            {workspaces && <PageItem {...workspaces} title="ML workspaces" />}
            {workspaces && (
              <PageItem
                {...workspaces}
                href={`${workspaces.href}/ask`}
                title="Request a workspace"
              />
            )}
            <SidebarScrollWrapper>
              {nav.rest({ sortBy: 'title' })}
            </SidebarScrollWrapper>
          </SidebarGroup>
          <SidebarSpace />
          <SidebarDivider />
          <NotificationsSidebarItem snackbarEnabled={false} />
          <SidebarGroup
            label="Settings"
            icon={<UserSettingsSignInAvatar />}
            to="/settings"
          >
            {settings}
          </SidebarGroup>
        </Sidebar>
      );
    },
  },
});
