import {
  Button,
  Checkbox,
  ErrorMessage,
  Form,
  FormFooter,
  FormHeader,
  FormSection,
  HelperMessage,
  Label,
  RequiredAsterisk,
  Select,
  Text,
  Textfield,
  useForm,
  ValidMessage,
} from '@forge/react';
import { useState } from 'react';

interface Override {
  reason: string;
  confirmed: boolean;
  severity?: { label: string; value: string };
}

export function FormTab() {
  const [submitted, setSubmitted] = useState('nothing');
  const { handleSubmit, register, getFieldId, formState } = useForm<Override>({
    defaultValues: { reason: '', confirmed: false },
  });
  return (
    <Form onSubmit={handleSubmit((data) => setSubmitted(JSON.stringify(data)))}>
      <FormHeader title="Override the severity">
        <Text>
          Required fields are marked <RequiredAsterisk />
        </Text>
      </FormHeader>
      <FormSection>
        <Label labelFor={getFieldId('reason')}>
          Reason
          <RequiredAsterisk />
        </Label>
        <Textfield {...register('reason', { required: true })} />
        {formState.errors.reason ? (
          <ErrorMessage>Give a reason</ErrorMessage>
        ) : (
          <HelperMessage>It is kept with the decision</HelperMessage>
        )}
        <Label labelFor={getFieldId('severity')}>Severity</Label>
        <Select {...register('severity')} options={[{ label: 'SEV-2', value: '2' }]} />
        <Checkbox {...register('confirmed')} label="I am the commander" />
      </FormSection>
      <FormFooter>
        <Button type="submit" appearance="primary">
          Override
        </Button>
      </FormFooter>
      {formState.isSubmitSuccessful && <ValidMessage>Submitted: {submitted}</ValidMessage>}
    </Form>
  );
}
