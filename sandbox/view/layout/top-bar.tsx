import Avatar from '@atlaskit/avatar';
import Button, { IconButton, LinkButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { type SitePerson, signIn, useSession } from '../site/session';
import { glyphComponent } from '../uikit/glyphs';
import { chooseColorMode, currentColorMode } from './theme';

const MoonOrSun = glyphComponent('theme');

export function TopBar(): ReactNode {
  const { site } = useSession();
  const otherMode = currentColorMode() === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <a className="top-bar-name" href="/queue">
        {site.name}
      </a>
      <LinkButton appearance="subtle" href="/control#what-is-this">
        What is this?
      </LinkButton>
      <search className="top-bar-search">
        <form onSubmit={openIssue}>
          <Textfield
            name="key"
            isCompact
            aria-label="Go to an issue by its key"
            placeholder="Go to issue key"
          />
        </form>
      </search>
      <IconButton
        appearance="subtle"
        icon={MoonOrSun}
        label={`Switch to ${otherMode} mode`}
        onClick={() => chooseColorMode(otherMode)}
      />
      <PersonSwitcher />
    </header>
  );
}

function openIssue(event: React.FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  const key = new FormData(event.currentTarget).get('key');
  if (typeof key === 'string' && key.trim() !== '') {
    location.assign(`/browse/${encodeURIComponent(key.trim().toUpperCase())}`);
  }
}

/** Who one acts as on the site: their permissions, language and time zone. */
function PersonSwitcher(): ReactNode {
  const { users, me } = useSession();
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      trigger={({ triggerRef, ...props }) => (
        <Button {...props} ref={triggerRef} appearance="subtle">
          <span className="top-bar-me">
            <Avatar size="xsmall" />
            <span>
              {me.displayName} <small>{description(me)}</small>
            </span>
          </span>
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="person" title="Act as">
        {users.map((user) => (
          <DropdownItemRadio
            key={user.accountId}
            id={user.accountId}
            isSelected={user.accountId === me.accountId}
            description={description(user)}
            onClick={() => void actAs(user.accountId)}
          >
            {user.displayName}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}

function description({ role, locale }: SitePerson): string {
  return `${role} · ${locale}`;
}

async function actAs(accountId: string): Promise<void> {
  await signIn(accountId);
  location.reload();
}
