import { z } from 'zod';
import { AdfDocument } from '../adf/adf-document';
import { uiKit } from './ui-kit-component';

/** `documentWithoutMedia` is what the platform falls back to where media cannot be loaded; media is not modelled. */
export const AdfRenderer = uiKit(
  { document: z.unknown(), documentWithoutMedia: z.unknown() },
  ({ props }) => <AdfDocument document={props.document} />,
);
