import {
  ErrorMessage as AtlaskitErrorMessage,
  FormFooter as AtlaskitFormFooter,
  FormHeader as AtlaskitFormHeader,
  FormSection as AtlaskitFormSection,
  HelperMessage as AtlaskitHelperMessage,
  Label as AtlaskitLabel,
  RequiredAsterisk as AtlaskitRequiredAsterisk,
  ValidMessage as AtlaskitValidMessage,
} from '@atlaskit/form';
import { z } from 'zod';
import type { Handler } from '../forge/forge-doc';
import { Slot } from './forge-node-view';
import { element, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

/** Submitting hands over to `handleSubmit` of the app's `useForm`; no value crosses here. */
export const Form = uiKit(
  { onSubmit: z.custom<Handler>((value) => typeof value === 'function', 'expected a function') },
  ({ props, children }) => (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        props.onSubmit();
      }}
    >
      {children}
    </form>
  ),
);

export const FormHeader = uiKit({ title: element, description: element }, ({ props, children }) => (
  <AtlaskitFormHeader title={drawn(props.title)} description={drawn(props.description)}>
    {children}
  </AtlaskitFormHeader>
));

export const FormSection = uiKit({ title: element, description: element }, ({ props, children }) => (
  <AtlaskitFormSection title={drawn(props.title)} description={drawn(props.description)}>
    {children}
  </AtlaskitFormSection>
));

export const FormFooter = uiKit({ align: z.enum(['start', 'end']).optional() }, ({ props, children }) => (
  <AtlaskitFormFooter {...props}>{children}</AtlaskitFormFooter>
));

export const Label = uiKit({ labelFor: z.string(), id: text, testId: text }, ({ props, children }) => (
  <AtlaskitLabel htmlFor={props.labelFor} id={props.id} testId={props.testId}>
    {children}
  </AtlaskitLabel>
));

export const RequiredAsterisk = uiKit({}, () => <AtlaskitRequiredAsterisk />);

export const HelperMessage = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitHelperMessage {...props}>{children}</AtlaskitHelperMessage>
));

export const ErrorMessage = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitErrorMessage {...props}>{children}</AtlaskitErrorMessage>
));

export const ValidMessage = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitValidMessage {...props}>{children}</AtlaskitValidMessage>
));

function drawn(content: z.output<typeof element>) {
  return content === undefined ? undefined : <Slot content={content} />;
}
