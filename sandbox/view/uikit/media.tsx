import AtlaskitAvatar from '@atlaskit/avatar';
import AtlaskitTile from '@atlaskit/tile';
import { type ComponentProps, useEffect, useState } from 'react';
import { z } from 'zod';
import { findPerson } from '../site/people';
import { Glyph, glyphName } from './glyphs';
import { cssVariable, designToken, flag, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';
import './media.css';

export const Icon = uiKit(
  {
    glyph: glyphName,
    label: z.string(),
    size: z.enum(['small', 'medium', 'large']).optional(),
    color: designToken<string>('color.').optional(),
    primaryColor: designToken<string>('color.').optional(),
  },
  ({ props: { glyph, label, size, color, primaryColor } }) => {
    const token = color ?? primaryColor;
    return <Glyph name={glyph} label={label} size={size} color={token && cssVariable(token)} />;
  },
);

/** Widths of the size presets in pixels (https://developer.atlassian.com/platform/forge/ui-kit/components/image/). */
const imageWidths = { xsmall: 80, small: 160, medium: 240, large: 640, xlarge: 960 };
const length = z.union([z.string(), z.number()]).optional();

export const Image = uiKit(
  {
    src: z.string(),
    alt: text,
    size: z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge']).optional(),
    width: length,
    height: length,
  },
  ({ props: { src, alt, size, width, height } }) => (
    <img
      className="uikit-image"
      src={src}
      alt={alt ?? ''}
      style={{ width: width ?? (size && imageWidths[size]), height }}
    />
  ),
);

type TileColor = ComponentProps<typeof AtlaskitTile>['backgroundColor'];

export const Tile = uiKit(
  {
    label: z.string(),
    size: z.enum(['xxsmall', 'xsmall', 'small', 'medium', 'large', 'xlarge']).optional(),
    backgroundColor: z
      .union([
        designToken<NonNullable<TileColor>>('color.background'),
        z.enum(['transparent', 'white', 'black']),
      ])
      .optional(),
    hasBorder: flag,
    isInset: flag,
    testId: text,
  },
  ({ props, children }) => <AtlaskitTile {...props}>{children}</AtlaskitTile>,
);

function usePersonName(accountId: string): string {
  const [name, setName] = useState('');
  useEffect(() => {
    let shown = true;
    findPerson(accountId).then(
      (person) => shown && setName(person?.displayName ?? 'Unknown user'),
      (error: unknown) => reportError(error),
    );
    return () => {
      shown = false;
    };
  }, [accountId]);
  return name;
}

export const User = uiKit({ accountId: z.string(), hideDisplayName: flag }, function User({ props }) {
  const name = usePersonName(props.accountId);
  return (
    <span className="uikit-user">
      <AtlaskitAvatar size="small" name={name} />
      {!props.hideDisplayName && <span>{name}</span>}
    </span>
  );
});

export const UserGroup = uiKit({}, ({ children }) => <span className="uikit-user-group">{children}</span>);
