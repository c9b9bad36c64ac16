/** The two people of the demo. */
export const people = { email: 'alex@example.com', partnerEmail: 'sam@example.com' } as const;
