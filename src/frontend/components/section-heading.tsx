import { Heading } from '@forge/react';

/** Heads a part of a module; the host gives the module itself the level above. */
export function SectionHeading({ children, level = 'h3' }: { children: string; level?: 'h2' | 'h3' }) {
  return (
    <Heading as={level} size="small">
      {children}
    </Heading>
  );
}
